package nl.hostforge.query.testing;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerEvent.CustomerApproved;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerEmailVerified;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerReinstated;
import nl.hostforge.messages.customer.CustomerEvent.CustomerSuspended;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberUnverifiable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;

/** The events of one customer as they come out of the log; it remembers which address and VAT number are theirs. */
public final class CustomerStory {
    public static final String VAT_NUMBER = "NL001234567B01";
    public static final Instant CHECKED = Instant.parse("2026-11-23T11:00:00Z");

    public final CustomerId id;
    private final InMemoryVault vault;
    private String email;
    private String vatNumber;

    public CustomerStory(InMemoryVault vault) {
        this(vault, new CustomerId(Ids.next()));
    }

    public CustomerStory(InMemoryVault vault, CustomerId id) {
        this.vault = vault;
        this.id = id;
    }

    /** A long life of a customer, in which everything happens that can happen to one. */
    public List<CustomerEvent> oneOfEach() {
        return List.of(
                registered(Someone.anna(), VAT_NUMBER),
                verified(),
                approved(),
                valid(),
                linkedToPlesk(),
                linkedToMoneybird(),
                linkedToOpenprovider(),
                suspended(),
                reinstated(CustomerStatus.APPROVED),
                unverifiable(),
                changed(Someone.person("Anna", "de Vries-Smit", "anna.smit@voorbeeld.nl", "Utrecht")),
                renumbered("NL009999999B02"),
                rejected(),
                erased(),
                askedToForget(1),
                failedToForget(),
                askedToForget(2),
                forgotten());
    }

    public CustomerRegistered registered(ContactDetails details) {
        return registered(details, null);
    }

    public CustomerRegistered registered(ContactDetails details, String number) {
        email = details.email();
        vatNumber = number;
        return new CustomerRegistered(
                id, claim(email), sealed("details", details), "digest", sealed("vatNumber", number), hash(number));
    }

    public CustomerDetailsChanged changed(ContactDetails details) {
        var former = email;
        email = details.email();
        return new CustomerDetailsChanged(id, claim(email), claim(former), sealed("details", details), "digest");
    }

    public CustomerVatNumberChanged renumbered(String number) {
        vatNumber = number;
        return new CustomerVatNumberChanged(id, sealed("vatNumber", number), hash(number));
    }

    public CustomerEmailVerified verified() {
        return new CustomerEmailVerified(id, claim(email));
    }

    public CustomerApproved approved() {
        return new CustomerApproved(id);
    }

    public CustomerSuspended suspended() {
        return new CustomerSuspended(id);
    }

    public CustomerReinstated reinstated(CustomerStatus status) {
        return new CustomerReinstated(id, status);
    }

    public CustomerVatNumberValidated valid() {
        return new CustomerVatNumberValidated(
                id,
                sealed("vatNumber", vatNumber),
                hash(vatNumber),
                CHECKED,
                "WAPIAAAAW",
                sealed("registeredName", "Anna de Vries"));
    }

    public CustomerVatNumberRejected rejected() {
        return new CustomerVatNumberRejected(id, sealed("vatNumber", vatNumber), hash(vatNumber), CHECKED);
    }

    public CustomerVatNumberUnverifiable unverifiable() {
        return new CustomerVatNumberUnverifiable(id, sealed("vatNumber", vatNumber), hash(vatNumber), CHECKED);
    }

    public CustomerLinkedToPlesk linkedToPlesk() {
        return new CustomerLinkedToPlesk(id, "7");
    }

    public CustomerLinkedToMoneybird linkedToMoneybird() {
        return new CustomerLinkedToMoneybird(id, "12345");
    }

    public CustomerLinkedToOpenprovider linkedToOpenprovider() {
        return new CustomerLinkedToOpenprovider(id, "HF000123-NL");
    }

    public CustomerErased erased() {
        return new CustomerErased(id, claim(email));
    }

    public CustomerErasureAtProviderRequested askedToForget(int round) {
        return new CustomerErasureAtProviderRequested(id, Provider.PLESK, "7", round);
    }

    /** For good, in words that tell who it is about. */
    public CustomerErasureAtProviderFailed failedToForget() {
        var words = vault.fromLog(KeyRef.erasure(id, "plesk", 1), "words", "Anna de Vries still has a site");
        return new CustomerErasureAtProviderFailed(id, Provider.PLESK, 1, 3, "WRONG_STATE", words, true, null);
    }

    public CustomerErasureAtProviderCompleted forgotten() {
        return new CustomerErasureAtProviderCompleted(id, Provider.PLESK, 2, false);
    }

    /** The claim on an address, which tells it in these tests only so that a trace of it would be found. */
    public static EmailClaimId claim(String address) {
        return EmailClaimId.of("hash of " + address);
    }

    private static String hash(String number) {
        return number == null ? null : "hash of " + number;
    }

    private <T> Personal<T> sealed(String field, T value) {
        return vault.fromLog(KeyRef.contact(id), field, value);
    }
}
