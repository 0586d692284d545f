package nl.hostforge.app.log;

import nl.hostforge.messages.billing.InvoiceSeriesId;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 {@code invoice.InvoiceIssued} names the series of its number, and an order is not always behind it. At
 * revision 1 all numbers were the bookkeeping's.
 */
@Component
class InvoicesNameTheirSeries extends SingleEventUpcaster {
    private static final SimpleSerializedType BEFORE = new SimpleSerializedType("invoice.InvoiceIssued", "1");
    private static final SimpleSerializedType AFTER = new SimpleSerializedType("invoice.InvoiceIssued", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(AFTER, JsonNode.class, payload -> {
            ((ObjectNode) payload).put("seriesId", InvoiceSeriesId.BOOKKEEPING.value());
            return payload;
        });
    }
}
