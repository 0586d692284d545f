package nl.hostforge.sandbox.moneybird;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hostforge.sandbox.call.Json;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings news to the webhooks: signed, each with its own key, and again after growing pauses until the receiver says
 * 200 or ten retries were in vain. What waits when the sandbox stops is lost, as a biller has to expect anyway.
 */
@Component
class Deliveries {
    private static final int RETRIES = 10;
    private static final int LONGEST_NOTE = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger waiting = new AtomicInteger();
    private final MoneybirdSettings settings;
    private final Times times;
    private final ObjectProvider<Moneybird> moneybird;
    private Listener listener;

    Deliveries(MoneybirdSettings settings, Times times, ObjectProvider<Moneybird> moneybird) {
        this.settings = settings;
        this.times = times;
        this.moneybird = moneybird;
    }

    /** Who wants to know how the receivers answered. */
    void whenAnswered(Listener listener) {
        this.listener = listener;
    }

    void deliver(Delivery delivery) {
        waiting.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                deliverAtLast(delivery);
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    int waiting() {
        return waiting.get();
    }

    /** One attempt; used at registration too, whose caller waits for it. */
    boolean succeeds(Delivery delivery) {
        return attempt(delivery).status() == 200;
    }

    private void deliverAtLast(Delivery delivery) {
        var pause = settings.webhookPause();
        for (var attempt = 0; attempt <= RETRIES; attempt++) {
            var outcome = attempt(delivery);
            boolean wanted;
            synchronized (moneybird.getObject()) {
                wanted = listener.answered(delivery.webhook().id(), outcome.status(), outcome.body());
            }
            if (outcome.status() == 200 || !wanted) return;
            try {
                Thread.sleep(pause);
            } catch (InterruptedException shutdown) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private Outcome attempt(Delivery delivery) {
        var body = delivery.body();
        var second = times.now().getEpochSecond();
        try {
            var request = HttpRequest.newBuilder(URI.create(delivery.webhook().url()))
                    .timeout(settings.webhookTimeout())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", delivery.idempotencyKey())
                    .header("Moneybird-Signature", "t=" + second + ",v1=" + delivery.signature(second, body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            var note = response.body();
            return new Outcome(response.statusCode(), note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Outcome(0, unreachable.getClass().getSimpleName());
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return new Outcome(0, "interrupted");
        }
    }

    /** News on its way to one webhook; its key stays the same over all attempts. */
    record Delivery(Webhook webhook, String idempotencyKey, ObjectNode message) {

        byte[] body() {
            var whole = Json.MAPPER.createObjectNode();
            whole.set("administration_id", message.get("administration_id"));
            whole.put("webhook_id", webhook.id()).put("webhook_token", webhook.token());
            whole.setAll(message);
            return Json.bytes(whole);
        }

        String signature(long second, byte[] body) {
            var prefix = (second + ".").getBytes(StandardCharsets.UTF_8);
            var signed = new byte[prefix.length + body.length];
            System.arraycopy(prefix, 0, signed, 0, prefix.length);
            System.arraycopy(body, 0, signed, prefix.length, body.length);
            return Secrets.hmac(webhook.secret().getBytes(StandardCharsets.UTF_8), signed);
        }
    }

    /** Hears how a receiver answered, 0 when it could not be reached; says whether that webhook still wants news. */
    interface Listener {
        boolean answered(String webhookId, Integer status, String body);
    }

    private record Outcome(int status, String body) {}
}
