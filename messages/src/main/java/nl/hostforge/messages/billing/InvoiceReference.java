package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;

/** Our own reference of an invoice in the bookkeeping, in the characters that it takes, by which it is found again there. */
public record InvoiceReference(@JsonValue String value) {
    private static final String OF_ORDER = "inv-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceReference {}

    public static InvoiceReference ofOrder(OrderId order) {
        return new InvoiceReference(OF_ORDER + order);
    }

    /** @return whose invoice it is; empty for a reference that is none of ours */
    public Optional<InvoiceId> invoice() {
        if (!value.startsWith(OF_ORDER)) return Optional.empty();
        try {
            return Optional.of(InvoiceId.ofOrder(OrderId.of(value.substring(OF_ORDER.length()))));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
