package nl.hostforge.query.pricechange;

import java.time.Instant;
import java.time.Period;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies each price change, and counts for how many subscriptions it was announced. */
class PriceChangeProjection {
    private final JdbcClient database;
    private final String table;

    PriceChangeProjection(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @EventHandler
    void on(PriceChangeOrdered event, @SequenceNumber long version, @Timestamp Instant at, MetaData metadata) {
        var scope = event.scope();
        database.sql("insert into " + table + " (id, hosting_package_id, billing_period, tld, effective_on, price,"
                        + " currency, ordered_at, actor_kind, actor_id, sealed_reason, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                        + " hosting_package_id = excluded.hosting_package_id, billing_period = excluded.billing_period,"
                        + " tld = excluded.tld, effective_on = excluded.effective_on, price = excluded.price,"
                        + " currency = excluded.currency, ordered_at = excluded.ordered_at,"
                        + " actor_kind = excluded.actor_kind, actor_id = excluded.actor_id,"
                        + " sealed_reason = excluded.sealed_reason, version = excluded.version")
                .params(
                        event.priceChangeId().value(),
                        scope.hostingPackageId() == null
                                ? null
                                : scope.hostingPackageId().value(),
                        text(scope.billingPeriod()),
                        scope.tld() == null ? null : scope.tld().value(),
                        event.effectiveOn(),
                        event.price().amount(),
                        event.price().currency().getCurrencyCode())
                .params(
                        java.sql.Timestamp.from(at),
                        metadata.get(Metadata.ACTOR_KIND),
                        metadata.get(Metadata.ACTOR_ID),
                        metadata.get(Metadata.REASON),
                        version)
                .update();
    }

    @EventHandler
    void on(SubscriptionPriceAnnounced event) {
        database.sql("insert into " + table + " as change (id, told) values (?, 1)"
                        + " on conflict (id) do update set told = change.told + 1")
                .param(event.priceChangeId().value())
                .update();
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }
}
