package nl.hostforge.query.customer;

import java.time.Instant;
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
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** Copies what happened to customers into their rows. Every event of theirs advances the row's version. */
class CustomerProjection {
    private static final String DESCRIBE = "(" + Person.COLUMNS + ") = (" + Person.PLACES + ")";

    private static final String NUMBER = "vat_number = ?, vat_number_hash = ?";

    /** What VIES said is about one number; assignments read the number that was there before. */
    private static final String FORGET_CHECK_OF_ANOTHER_NUMBER =
            ", vat_check = case when vat_number_hash is not distinct from ? then vat_check end,"
                    + " vat_checked_at = case when vat_number_hash is not distinct from ? then vat_checked_at end";

    private final CustomerTables tables;

    CustomerProjection(CustomerTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(CustomerEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var id = event.customerId();
        switch (event) {
            case CustomerRegistered registered -> {
                tables.add(id, registered.emailClaimId(), Person.of(registered.details()), version, at);
                number(id, registered.vatNumber(), registered.vatNumberHash(), version);
            }
            case CustomerDetailsChanged changed -> describe(changed, version, at);
            case CustomerVatNumberChanged changed -> number(id, changed.vatNumber(), changed.vatNumberHash(), version);
            case CustomerEmailVerified verified -> tables.change(id, version, "email_verified = true");
            case CustomerApproved approved -> move(id, CustomerStatus.APPROVED, version);
            case CustomerSuspended suspended -> move(id, CustomerStatus.SUSPENDED, version);
            case CustomerReinstated reinstated -> move(id, reinstated.status(), version);
            case CustomerVatNumberValidated valid -> check(id, VatCheckOutcome.VALID, valid.checkedAt(), version);
            case CustomerVatNumberRejected invalid -> check(id, VatCheckOutcome.INVALID, invalid.checkedAt(), version);
            case CustomerVatNumberUnverifiable unknown ->
                check(id, VatCheckOutcome.UNVERIFIABLE, unknown.checkedAt(), version);
            case CustomerLinkedToPlesk linked ->
                tables.change(id, version, "plesk_client_id = ?", linked.pleskClientId());
            case CustomerLinkedToMoneybird linked ->
                tables.change(id, version, "moneybird_contact_id = ?", linked.moneybirdContactId());
            case CustomerLinkedToOpenprovider linked ->
                tables.change(id, version, "openprovider_handle = ?", linked.contactHandle());
            case CustomerErased erased -> erase(id, version, at);
            case CustomerErasureAtProviderRequested requested -> {
                tables.askToForget(requested, at);
                tables.advance(id, version);
            }
            case CustomerErasureAtProviderFailed failed -> {
                tables.failedToForget(failed, at);
                tables.advance(id, version);
            }
            case CustomerErasureAtProviderCompleted completed -> {
                tables.forgot(completed, at);
                tables.advance(id, version);
            }
            case FiscalRetentionEnded ended -> tables.change(id, version, "status = status");
        }
    }

    /** Orders are of another stream: this may come before the customer's registration, or after their erasure. */
    @EventHandler
    void on(OrderCreated event) {
        tables.addOrder(event.customerId(), event.orderId());
    }

    private void describe(CustomerDetailsChanged event, long version, Instant at) {
        tables.change(
                event.customerId(),
                version,
                DESCRIBE,
                Person.of(event.details()).values());
        if (event.emailClaimId().equals(event.formerEmailClaimId())) return;
        tables.change(
                event.customerId(),
                version,
                "email_claim_id = ?, email_claimed_at = ?, email_verified = false",
                event.emailClaimId().value(),
                java.sql.Timestamp.from(at));
    }

    private void number(CustomerId id, Personal<String> vatNumber, String hash, long version) {
        var number = vatNumber == null ? null : vatNumber.orElse(null);
        tables.change(id, version, NUMBER + FORGET_CHECK_OF_ANOTHER_NUMBER, number, hash, hash, hash);
    }

    private void move(CustomerId id, CustomerStatus status, long version) {
        tables.change(id, version, "status = ?", status.name());
    }

    private void check(CustomerId id, VatCheckOutcome outcome, Instant checkedAt, long version) {
        tables.change(
                id, version, "vat_check = ?, vat_checked_at = ?", outcome.name(), java.sql.Timestamp.from(checkedAt));
    }

    private void erase(CustomerId id, long version, Instant at) {
        tables.change(
                id,
                version,
                "status = '" + CustomerStatus.ERASED + "', erased_at = '" + at
                        + "', email_claim_id = null, email_claimed_at = null,"
                        + " email_verified = false, vat_number = null, vat_number_hash = null, vat_check = null,"
                        + " vat_checked_at = null, " + DESCRIBE,
                Person.ERASED.values());
    }
}
