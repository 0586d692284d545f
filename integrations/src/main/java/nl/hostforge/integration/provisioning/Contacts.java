package nl.hostforge.integration.provisioning;

import java.util.Optional;
import nl.hostforge.integration.bookkeeping.ContactData;
import nl.hostforge.integration.panel.PanelContact;
import nl.hostforge.integration.registrar.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.privacy.Personal;

/** Puts a customer's details in each provider's form. The customer must not be erased. */
public final class Contacts {
    private Contacts() {}

    static PanelContact forPanel(ProvisioningCase order) {
        var details = order.contact().known().orElseThrow();
        return new PanelContact(
                details.firstName() + " " + details.lastName(),
                company(order).orElse(null),
                details.email(),
                details.phone(),
                streetAndNumber(details.address()),
                details.address().postalCode(),
                details.address().city(),
                details.address().country());
    }

    static ContactDetails forRegistrar(ProvisioningCase order) {
        var details = order.contact().known().orElseThrow();
        var address = details.address();
        return new ContactDetails(
                company(order),
                details.firstName(),
                details.lastName(),
                address.street(),
                address.houseNumber(),
                present(address.addition()),
                address.postalCode(),
                address.city(),
                address.country(),
                details.phone(),
                details.email(),
                vatNumber(order),
                details.language() == Language.DUTCH ? "nl_NL" : "en_GB");
    }

    static ContactData forBookkeeping(ProvisioningCase order) {
        return forBookkeeping(order.contact().known().orElseThrow(), order.vatNumber());
    }

    /** @param vatNumber null where there is none */
    public static ContactData forBookkeeping(
            nl.hostforge.messages.customer.ContactDetails details, Personal<String> vatNumber) {
        return new ContactData(
                company(details),
                details.firstName(),
                details.lastName(),
                streetAndNumber(details.address()),
                details.address().postalCode(),
                details.address().city(),
                details.address().country(),
                present(details.phone()),
                details.email(),
                vatNumber == null ? Optional.empty() : vatNumber.known(),
                present(details.registrationNumber()));
    }

    private static Optional<String> company(ProvisioningCase order) {
        return company(order.contact().known().orElseThrow());
    }

    private static Optional<String> company(nl.hostforge.messages.customer.ContactDetails details) {
        return details.kind() == CustomerKind.COMPANY ? present(details.companyName()) : Optional.empty();
    }

    private static Optional<String> vatNumber(ProvisioningCase order) {
        return order.vatNumber() == null ? Optional.empty() : order.vatNumber().known();
    }

    private static String streetAndNumber(PostalAddress address) {
        return present(address.addition())
                .map(addition -> address.street() + " " + address.houseNumber() + " " + addition)
                .orElseGet(() -> address.street() + " " + address.houseNumber());
    }

    private static Optional<String> present(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }
}
