package nl.hostforge.query.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** Copies what accounts tell, movement by movement. */
class AccountProjection {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final AccountTables tables;

    AccountProjection(AccountTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(AccountEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var day = LocalDate.ofInstant(at, AMSTERDAM);
        tables.stand(event, version);
        switch (event) {
            case PaymentTaken taken ->
                tables.add(
                        event,
                        version,
                        at,
                        AccountEntryKind.PAYMENT,
                        taken.amount(),
                        taken.receivedOn(),
                        null,
                        taken.paymentId().value());
            case PaymentUndone undone ->
                tables.add(
                        event,
                        version,
                        at,
                        AccountEntryKind.UNDONE,
                        undone.amount().negated(),
                        day,
                        null,
                        undone.paymentId().value());
            case AccountCredited credited ->
                tables.add(
                        event,
                        version,
                        at,
                        AccountEntryKind.FROM_INVOICE,
                        credited.amount(),
                        day,
                        credited.invoiceId(),
                        credited.key());
            case AccountSpent spent ->
                tables.add(
                        event,
                        version,
                        at,
                        AccountEntryKind.TO_INVOICE,
                        spent.amount().negated(),
                        day,
                        spent.invoiceId(),
                        spent.paymentId().value());
            case AccountRefunded refunded ->
                tables.add(
                        event,
                        version,
                        at,
                        AccountEntryKind.REFUND,
                        refunded.amount().negated(),
                        refunded.refundedOn(),
                        null,
                        refunded.refundId());
        }
    }
}
