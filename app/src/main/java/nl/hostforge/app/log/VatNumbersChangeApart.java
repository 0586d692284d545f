package nl.hostforge.app.log;

import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventMultiUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since revision 3 a change of details no longer tells the VAT number: that is an event of its own. An older event is
 * read as both, under the same position and number in its stream; who reads the second compares it with what they know,
 * since the number may be the same as before.
 */
@Component
@Order(2)
class VatNumbersChangeApart extends EventMultiUpcaster {
    private static final SimpleSerializedType BEFORE = new SimpleSerializedType("customer.CustomerDetailsChanged", "2");
    private static final SimpleSerializedType DETAILS =
            new SimpleSerializedType("customer.CustomerDetailsChanged", "3");
    private static final SimpleSerializedType NUMBER =
            new SimpleSerializedType("customer.CustomerVatNumberChanged", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected Stream<IntermediateEventRepresentation> doUpcast(IntermediateEventRepresentation event) {
        return Stream.of(
                event.upcastPayload(DETAILS, JsonNode.class, payload -> without(payload, "vatNumber", "vatNumberHash")),
                event.upcastPayload(
                        NUMBER,
                        JsonNode.class,
                        payload -> without(payload, "emailClaimId", "formerEmailClaimId", "details", "detailsDigest")));
    }

    private static JsonNode without(JsonNode payload, String... fields) {
        var rest = ((ObjectNode) payload).deepCopy();
        for (var field : fields) rest.remove(field);
        return rest;
    }
}
