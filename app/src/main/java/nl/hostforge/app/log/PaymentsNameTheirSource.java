package nl.hostforge.app.log;

import java.util.Map;
import nl.hostforge.messages.billing.PaymentSource;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 a payment, and its reversal, name where the money came from. At revision 1 all of it was read at the
 * bookkeeping.
 */
@Component
class PaymentsNameTheirSource extends SingleEventUpcaster {
    private static final Map<SimpleSerializedType, SimpleSerializedType> AFTER = Map.of(
            new SimpleSerializedType("invoice.InvoicePaymentReceived", "1"),
            new SimpleSerializedType("invoice.InvoicePaymentReceived", "2"),
            new SimpleSerializedType("invoice.InvoicePaymentReversed", "1"),
            new SimpleSerializedType("invoice.InvoicePaymentReversed", "2"));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return AFTER.keySet().stream().anyMatch(event.getType()::equals);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var type = new SimpleSerializedType(
                event.getType().getName(), event.getType().getRevision());
        return event.upcastPayload(AFTER.get(type), JsonNode.class, payload -> {
            ((ObjectNode) payload).put("source", PaymentSource.BOOKKEEPING.name());
            return payload;
        });
    }
}
