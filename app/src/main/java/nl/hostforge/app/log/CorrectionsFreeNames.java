package nl.hostforge.app.log;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 2 of {@code order.OrderCorrected} tells which names the order let go of. At revision 1 whoever corrected an
 * order released them by themselves, so nothing is left to release.
 */
@Component
@Order(2)
class CorrectionsFreeNames extends SingleEventUpcaster {
    private static final SimpleSerializedType BEFORE = new SimpleSerializedType("order.OrderCorrected", "1");
    private static final SimpleSerializedType AFTER = new SimpleSerializedType("order.OrderCorrected", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(AFTER, JsonNode.class, payload -> {
            ((ObjectNode) payload).putArray("freedDomains");
            return payload;
        });
    }
}
