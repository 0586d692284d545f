package nl.hostforge.integration.notice;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhook that we registered, with its secrets sealed. They are told once, so that losing them means registering anew. */
@Repository
class StoredWebhooks {
    private static final String MONEYBIRD = "moneybird";
    private static final KeyRef KEY = KeyRef.webhook(MONEYBIRD);
    private static final String TOKEN = "webhook-token";
    private static final String SECRET = "webhook-secret";

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    StoredWebhooks(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** How it stands; the secrets stay where they are. */
    record Standing(
            String webhookId,
            String address,
            boolean active,
            Instant registeredAt,
            Instant checkedAt,
            String failure,
            int renewals) {}

    Optional<Standing> standing() {
        return database.sql("select * from provider_webhook where provider = ?")
                .param(MONEYBIRD)
                .query((row, index) -> standing(row))
                .optional();
    }

    /** @return what notices are checked against; none before it was registered, or once its key is gone */
    List<Webhook> registered() {
        return database
                .sql("select webhook_id, address, token, secret from provider_webhook"
                        + " where provider = ? and webhook_id is not null")
                .param(MONEYBIRD)
                .query((row, index) -> webhook(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean expectsGreeting() {
        return database.sql("select coalesce(max(greeting_until), '-infinity') > ? from provider_webhook"
                        + " where provider = ?")
                .params(Timestamp.from(clock.instant()), MONEYBIRD)
                .query(Boolean.class)
                .single();
    }

    /** We are about to register this address, and will be called at it before we know any secret. */
    void expectGreeting(URI address, Instant until) {
        database.sql("insert into provider_webhook (provider, address, greeting_until) values (?, ?, ?)"
                        + " on conflict (provider) do update"
                        + " set address = excluded.address, greeting_until = excluded.greeting_until, active = false")
                .params(MONEYBIRD, address.toString(), Timestamp.from(until))
                .update();
    }

    void registered(Webhook webhook, boolean renewed) {
        var now = Timestamp.from(clock.instant());
        database.sql("update provider_webhook set webhook_id = ?, token = ?, secret = ?, active = true, failure = null,"
                        + " greeting_until = null, registered_at = ?, checked_at = ?, renewals = renewals + ?"
                        + " where provider = ?")
                .params(
                        webhook.id(),
                        vault.sealLine(KEY, TOKEN, webhook.token()),
                        vault.sealLine(KEY, SECRET, webhook.secret()),
                        now,
                        now,
                        renewed ? 1 : 0,
                        MONEYBIRD)
                .update();
    }

    void foundActive() {
        database.sql("update provider_webhook set active = true, failure = null, checked_at = ? where provider = ?")
                .params(Timestamp.from(clock.instant()), MONEYBIRD)
                .update();
    }

    void failed(URI address, String failure) {
        database.sql("insert into provider_webhook (provider, address, failure, checked_at) values (?, ?, ?, ?)"
                        + " on conflict (provider) do update"
                        + " set failure = excluded.failure, checked_at = excluded.checked_at, greeting_until = null")
                .params(MONEYBIRD, address.toString(), failure, Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Webhook> webhook(ResultSet row) throws SQLException {
        var id = row.getString("webhook_id");
        var address = URI.create(row.getString("address"));
        var secret = vault.openLine(row.getString("secret"), SECRET);
        return vault.openLine(row.getString("token"), TOKEN)
                .flatMap(token -> secret.map(known -> new Webhook(id, address, List.of(), token, known, true)));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("webhook_id"),
                row.getString("address"),
                row.getBoolean("active"),
                instant(row, "registered_at"),
                instant(row, "checked_at"),
                row.getString("failure"),
                row.getInt("renewals"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
