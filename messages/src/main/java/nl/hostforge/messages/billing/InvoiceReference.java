package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.hostforge.messages.identity.OrderId;

/** Our own reference of an invoice in the bookkeeping, in the characters that it takes, by which it is found again there. */
public record InvoiceReference(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceReference {}

    public static InvoiceReference ofOrder(OrderId order) {
        return new InvoiceReference("inv-" + order);
    }

    @Override
    public String toString() {
        return value;
    }
}
