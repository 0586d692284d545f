package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice's identifier; not its number. Its text form is the raw value. */
public record InvoiceId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static InvoiceId of(String text) {
        return new InvoiceId(UUID.fromString(text));
    }

    /** The one invoice of an order. */
    public static InvoiceId ofOrder(OrderId order) {
        return new InvoiceId(Ids.derived("invoice", order.toString()));
    }

    /** The one invoice of a customer for all that is renewed on one day. */
    public static InvoiceId ofRun(CustomerId customer, LocalDate runDate) {
        return new InvoiceId(Ids.derived("invoice-of-run", customer.toString(), runDate.toString()));
    }

    /**
     * The one invoice of what a change of plan costs more until the next period.
     *
     * @param change the place of what caused it in the order's stream
     */
    public static InvoiceId ofPlanChange(SubscriptionId subscription, long change) {
        return new InvoiceId(Ids.derived("plan-change", subscription.toString(), Long.toString(change)));
    }

    /**
     * A credit note of an invoice.
     *
     * @param ordinal which of the invoice's credit notes, from 1
     */
    public static InvoiceId ofCredit(InvoiceId invoice, int ordinal) {
        return new InvoiceId(Ids.derived("credit-note", invoice.toString(), Integer.toString(ordinal)));
    }

    /** The invoice that comes instead of the one that a credit note took back. */
    public static InvoiceId ofReissue(InvoiceId creditNote) {
        return new InvoiceId(Ids.derived("reissue", creditNote.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
