package nl.hostforge.query.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberUnverifiable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.vat.VatPolicy;
import nl.hostforge.query.vat.VatQuestion;

/** Gathers, event by event, what decides about a customer's VAT. A check says something about the number it was of only. */
final class BilledCustomerFold {
    private Personal<ContactDetails> contact;
    private Personal<String> vatNumber;
    private String vatNumberHash;
    private VatCheckOutcome check;
    private Instant checkedAt;
    private String consultation;

    void take(Object event) {
        switch (event) {
            case CustomerRegistered it -> {
                contact = it.details();
                number(it.vatNumber(), it.vatNumberHash());
            }
            case CustomerDetailsChanged it -> contact = it.details();
            case CustomerVatNumberChanged it -> number(it.vatNumber(), it.vatNumberHash());
            case CustomerVatNumberValidated it ->
                checked(VatCheckOutcome.VALID, it.vatNumberHash(), it.checkedAt(), it.consultationNumber());
            case CustomerVatNumberRejected it ->
                checked(VatCheckOutcome.INVALID, it.vatNumberHash(), it.checkedAt(), null);
            case CustomerVatNumberUnverifiable it ->
                checked(VatCheckOutcome.UNVERIFIABLE, it.vatNumberHash(), it.checkedAt(), null);
            default -> {
                // says nothing about where the customer is
            }
        }
    }

    BilledCustomer decided(VatPolicy policy, LocalDate on, Money net) {
        return new BilledCustomer(contact, vatNumber, contact.map(details -> decide(policy, details, on), null), net);
    }

    private VatDecision decide(VatPolicy policy, ContactDetails details, LocalDate on) {
        var address = details.address();
        return policy.decide(new VatQuestion(
                details.kind(),
                address == null ? null : address.country(),
                address == null ? null : address.postalCode(),
                vatNumber == null ? null : vatNumber.orElse(null),
                check,
                consultation,
                checkedAt,
                null,
                on,
                null)); // who has it issued counts it, and asks again if it was one too many
    }

    private void number(Personal<String> number, String hash) {
        if (!Objects.equals(hash, vatNumberHash)) {
            check = null;
            checkedAt = null;
            consultation = null;
        }
        vatNumber = number;
        vatNumberHash = hash;
    }

    private void checked(VatCheckOutcome outcome, String hash, Instant at, String proof) {
        if (!Objects.equals(hash, vatNumberHash)) return;
        check = outcome;
        checkedAt = at;
        consultation = proof;
    }
}
