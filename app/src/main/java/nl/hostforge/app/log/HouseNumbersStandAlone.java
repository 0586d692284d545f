package nl.hostforge.app.log;

import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 2 a house number is the number alone, and what follows it stands apart. Addresses are sealed, so that
 * nothing is changed here: the box is noted to hold the former shape ({@link FormerContents}).
 */
@Component
@Order(1)
class HouseNumbersStandAlone extends SingleEventUpcaster {
    private static final Map<String, String> CONTACT_FIELDS = Map.of(
            "customer.CustomerRegistered", "details",
            "customer.CustomerDetailsChanged", "details",
            "order.OrderCreated", "orderedBy");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return "1".equals(event.getType().getRevision())
                && CONTACT_FIELDS.containsKey(event.getType().getName());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var name = event.getType().getName();
        return event.upcastPayload(new SimpleSerializedType(name, "2"), JsonNode.class, payload -> {
            if (payload.get(CONTACT_FIELDS.get(name)) instanceof ObjectNode box) box.put("formerShape", "1");
            return payload;
        });
    }
}
