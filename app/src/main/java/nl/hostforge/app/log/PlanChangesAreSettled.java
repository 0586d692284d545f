package nl.hostforge.app.log;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 {@code subscription.SubscriptionPlanChanged} says what asks for the difference, what is given back, and what
 * is taken off the periods to come. At revision 1 nobody was asked, and nobody is afterwards; and nothing was taken off.
 */
@Component
class PlanChangesAreSettled extends SingleEventUpcaster {
    private static final SimpleSerializedType BEFORE =
            new SimpleSerializedType("subscription.SubscriptionPlanChanged", "1");
    private static final SimpleSerializedType AFTER =
            new SimpleSerializedType("subscription.SubscriptionPlanChanged", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(AFTER, JsonNode.class, payload -> {
            var changed = (ObjectNode) payload;
            changed.putArray("credits");
            if (changed.path("terms") instanceof ObjectNode terms) terms.putNull("discount");
            return changed;
        });
    }
}
