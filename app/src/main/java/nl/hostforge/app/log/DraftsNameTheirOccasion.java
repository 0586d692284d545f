package nl.hostforge.app.log;

import nl.hostforge.messages.billing.DraftOccasion;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 {@code invoice.InvoiceDrafted} says what the draft is for. At revision 1 it was renewals, or what came
 * instead of them: the same subscriptions for the same periods.
 */
@Component
class DraftsNameTheirOccasion extends SingleEventUpcaster {
    private static final SimpleSerializedType BEFORE = new SimpleSerializedType("invoice.InvoiceDrafted", "1");
    private static final SimpleSerializedType AFTER = new SimpleSerializedType("invoice.InvoiceDrafted", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(AFTER, JsonNode.class, payload -> {
            ((ObjectNode) payload).put("occasion", DraftOccasion.RENEWALS.name());
            return payload;
        });
    }
}
