package nl.hostforge.sandbox.moneybird;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import nl.hostforge.sandbox.moneybird.Deliveries.Delivery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The registered webhooks, and the news for them. */
@Component
class Webhooks {
    private final Shelf<Webhook> shelf;
    private final Deliveries deliveries;
    private final MasterData data;
    private final Ids ids;
    private final Times times;

    Webhooks(Journal journal, Deliveries deliveries, MasterData data, Ids ids, Times times) {
        this.shelf = journal.shelf("moneybird", "webhook", Webhook.class, Webhook::id);
        this.deliveries = deliveries;
        this.data = data;
        this.ids = ids;
        this.times = times;
        deliveries.whenAnswered(this::remember);
    }

    /** Registers an address, which has to answer 200 there and then. */
    Webhook create(String url, List<String> enabledEvents) {
        var webhook = new Webhook(ids.next(), url, enabledEvents, null, null, null);
        var greeting = message("webhook_created", "Webhook", webhook.id(), null, null);
        if (!deliveries.succeeds(new Delivery(webhook, UUID.randomUUID().toString(), greeting)))
            throw MoneybirdRefusal.symbolic(400, "Url should respond with a 200 HTTP status", "url", "invalid");
        return shelf.put(webhook);
    }

    void activate(Webhook webhook) {
        shelf.put(webhook.deactivated(null));
    }

    void deactivate(Webhook webhook) {
        shelf.put(webhook.deactivated(times.now()));
    }

    void delete(Webhook webhook) {
        shelf.remove(webhook);
    }

    Webhook get(String id) {
        return shelf.find(id)
                .orElseThrow(() -> MoneybirdRefusal.plain(404, "Record not found for model name: Webhook"));
    }

    Collection<Webhook> all() {
        return shelf.all();
    }

    /** Sends news of an entity, as it is now, to all who want it; they hear of it in no particular order. */
    void tell(String action, String entityType, String entityId, String state, ObjectNode entity) {
        for (var webhook : shelf.where(one -> one.wants(action)).toList())
            deliveries.deliver(new Delivery(
                    webhook, UUID.randomUUID().toString(), message(action, entityType, entityId, state, entity)));
    }

    private ObjectNode message(String action, String type, String id, String state, ObjectNode entity) {
        var message = Json.MAPPER
                .createObjectNode()
                .put("administration_id", String.valueOf(data.administration()))
                .put("entity_type", type)
                .put("entity_id", id)
                .put("state", state)
                .put("action", action);
        message.set("entity", entity);
        return message;
    }

    private boolean remember(String id, Integer status, String body) {
        return shelf.find(id)
                .map(webhook -> shelf.put(webhook.answered(status, body)))
                .filter(webhook -> webhook.deactivatedAt() == null)
                .isPresent();
    }
}
