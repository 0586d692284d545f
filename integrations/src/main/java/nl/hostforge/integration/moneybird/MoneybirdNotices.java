package nl.hostforge.integration.moneybird;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.integration.bookkeeping.Notice;
import nl.hostforge.integration.bookkeeping.NoticeReader;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.transport.Json;
import tools.jackson.databind.JsonNode;

/**
 * Verifies {@code Moneybird-Signature: t=…,v1=…}: v1 is the HMAC-SHA256 of {@code t + "." + body} under the webhook's
 * secret. There are several while a secret is being replaced; other schemes are left alone (Moneybird developer
 * documentation, "Verifying signatures").
 */
final class MoneybirdNotices implements NoticeReader {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Clock clock;

    MoneybirdNotices(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Notice> read(String signature, byte[] body, Collection<Webhook> webhooks) {
        var parts = signature == null ? List.<String>of() : Arrays.asList(signature.split(","));
        return valuesOf(parts, "t=")
                .filter(this::isRecent)
                .findFirst()
                .flatMap(moment -> webhooks.stream()
                        .filter(webhook ->
                                valuesOf(parts, "v1=").anyMatch(claimed -> isRight(claimed, moment, body, webhook)))
                        .findFirst())
                .flatMap(webhook -> Json.tree(body).flatMap(notice -> read(notice, webhook)));
    }

    private static Stream<String> valuesOf(List<String> parts, String name) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()));
    }

    private boolean isRecent(String moment) {
        if (!moment.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(moment));
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
    }

    /** In the same time whether right or wrong, so that nobody can guess a signature piece by piece. */
    private static boolean isRight(String claimed, String moment, byte[] body, Webhook webhook) {
        return MessageDigest.isEqual(
                claimed.getBytes(UTF_8),
                signature(moment, body, webhook.secret()).getBytes(UTF_8));
    }

    private static String signature(String moment, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((moment + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static Optional<Notice> read(JsonNode notice, Webhook webhook) {
        var token = notice.path("webhook_token").asString("");
        return MessageDigest.isEqual(token.getBytes(UTF_8), webhook.token().getBytes(UTF_8))
                ? Optional.of(inOurWords(notice, webhook))
                : Optional.empty();
    }

    /** A payment of its own names the invoice that it pays. */
    private static Notice inOurWords(JsonNode notice, Webhook webhook) {
        var type = notice.path("entity_type").asString("");
        var entity = notice.path("entity");
        var ofPayment = type.equals("Payment") && entity.hasNonNull("invoice_id");
        return new Notice(
                webhook.id(),
                ofPayment ? entity.path("invoice_type").asString("SalesInvoice") : type,
                ofPayment
                        ? entity.path("invoice_id").asString("")
                        : notice.path("entity_id").asString(""),
                notice.path("state").asString(""),
                notice.path("action").asString(""));
    }
}
