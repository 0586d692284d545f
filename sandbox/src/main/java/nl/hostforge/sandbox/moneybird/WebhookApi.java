package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.patch;
import static nl.hostforge.sandbox.call.Route.post;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /webhooks}. */
@Component
class WebhookApi {
    private final Webhooks webhooks;
    private final MasterData data;

    WebhookApi(Webhooks webhooks, MasterData data) {
        this.webhooks = webhooks;
        this.data = data;
    }

    List<Route> routes() {
        return List.of(
                get("/webhooks", "moneybird.listWebhooks", this::list),
                post("/webhooks", "moneybird.createWebhook", this::create),
                patch("/webhooks/{webhook}/activate", "moneybird.activateWebhook", this::activate),
                patch("/webhooks/{webhook}/deactivate", "moneybird.deactivateWebhook", this::deactivate),
                delete("/webhooks/{webhook}", "moneybird.deleteWebhook", this::remove));
    }

    private Answer list(Call call) {
        return Answer.ok(webhooks.all().stream().map(this::body).toList());
    }

    private Answer create(Call call) {
        var wanted = call.json();
        if (wanted.has("events"))
            throw MoneybirdRefusal.symbolic(
                    400, "'events' has been removed from webhooks, use 'enabled_events'", "events", "removed");
        var url = wanted.path("url").asString("");
        if (url.isBlank()) throw MoneybirdRefusal.symbolic(400, "Url is required", "url", "required");
        var events = StreamSupport.stream(wanted.path("enabled_events").spliterator(), false)
                .map(event -> event.asString(""))
                .toList();
        var webhook = webhooks.create(url, events);
        return Answer.json(201, body(webhook).put("secret", webhook.secret()));
    }

    private Answer activate(Call call) {
        var webhook = webhooks.get(call.variable("webhook"));
        webhooks.activate(webhook);
        return Answer.ok(body(webhooks.get(webhook.id())));
    }

    private Answer deactivate(Call call) {
        var webhook = webhooks.get(call.variable("webhook"));
        webhooks.deactivate(webhook);
        return Answer.ok(body(webhooks.get(webhook.id())));
    }

    private Answer remove(Call call) {
        webhooks.delete(webhooks.get(call.variable("webhook")));
        return Answer.empty(204);
    }

    /** The secret is told once, at registration. */
    private ObjectNode body(Webhook webhook) {
        var body = data.body(webhook.id())
                .put("url", webhook.url())
                .put("last_http_status", webhook.lastHttpStatus())
                .put("last_http_body", webhook.lastHttpBody())
                .put("token", webhook.token())
                .put("deactivated_at", webhook.deactivatedAt() == null ? null : Times.moment(webhook.deactivatedAt()));
        var events = body.putArray("enabled_events");
        webhook.enabledEvents().forEach(events::add);
        return body;
    }
}
