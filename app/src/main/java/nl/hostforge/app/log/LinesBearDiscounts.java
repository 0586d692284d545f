package nl.hostforge.app.log;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Since 29 November 2026 priced lines and the terms of subscriptions can bear a discount. Before, there was none. */
@Component
@Order(3)
class LinesBearDiscounts extends SingleEventUpcaster {
    private static final String FIELD = "discount";
    private static final List<Change> CHANGES = List.of(
            new Change("order.OrderCreated", 2, "lines"),
            new Change("order.OrderCorrected", 2, "lines"),
            new Change("order.OrderActivated", 1, "delivered"),
            new Change("order.ServiceChangeRequested", 1, "line"),
            new Change("order.ServiceChangeCompleted", 1, "line"),
            new Change("invoice.InvoiceLineAdded", 1, "line"),
            new Change("invoice.InvoiceCreditRequested", 1, "lines", "reissue.lines.line"),
            new Change("invoice.InvoiceCredited", 1, "lines"),
            new Change("creditnote.CreditNoteRequested", 1, "lines"),
            new Change("subscription.SubscriptionStarted", 1, "", "terms"),
            new Change("subscription.SubscriptionRenewed", 1, "line"));

    /** @param places where it stands since, as names with dots between; of each element where a list is */
    private record Change(String event, int from, String... places) {
        private boolean isOf(IntermediateEventRepresentation event) {
            return event.getType().equals(type(from));
        }

        private SimpleSerializedType type(int revision) {
            return new SimpleSerializedType(event, String.valueOf(revision));
        }

        private JsonNode carriedOut(JsonNode payload) {
            for (var place : places) put(payload, place);
            return payload;
        }

        private static void put(JsonNode at, String place) {
            if (at.isArray()) at.forEach(element -> put(element, place));
            if (!(at instanceof ObjectNode object)) return;
            if (place.isEmpty()) {
                object.putNull(FIELD);
                return;
            }
            var dot = place.indexOf('.');
            var name = dot < 0 ? place : place.substring(0, dot);
            put(object.path(name), dot < 0 ? "" : place.substring(dot + 1));
        }
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return CHANGES.stream().anyMatch(change -> change.isOf(event));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var change =
                CHANGES.stream().filter(other -> other.isOf(event)).findFirst().orElseThrow();
        return event.upcastPayload(change.type(change.from() + 1), JsonNode.class, change::carriedOut);
    }
}
