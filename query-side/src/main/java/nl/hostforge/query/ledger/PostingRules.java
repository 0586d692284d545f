package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;

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
}
