package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;

/**
 * What happens is posted by these rules. A version applies to all that is booked from a day on, and what was booked before
 * stays as it was posted: {@link RuleBook} knows which applies.
 */
interface PostingRules {
    int version();

    /** An invoice was issued. */
    List<Entry> issued(Paper invoice);

    /** Money came in for an invoice. */
    List<Entry> received(InvoicePaymentReceived event);

    /** @param on the day when we learnt that the payment was none */
    List<Entry> reversed(InvoicePaymentReversed event, LocalDate on);

    /** @param credit below zero, with the lines' days and the original's VAT decision */
    List<Entry> credited(Paper credit);

    /** @param on the day when the surplus went to the customer's account */
    List<Entry> surplus(InvoiceSurplusCredited event, LocalDate on);

    /** @param on the day when the open amount was given up */
    List<Entry> writtenOff(InvoiceWrittenOff event, LocalDate on);

    /** Money came in for a customer's account. */
    List<Entry> taken(PaymentTaken event);

    /**
     * A payment on a customer's account was none.
     *
     * @param on the day when it was taken back
     */
    List<Entry> undone(PaymentUndone event, LocalDate on);

    /** Money of a customer's account went back. */
    List<Entry> refunded(AccountRefunded event);
}
