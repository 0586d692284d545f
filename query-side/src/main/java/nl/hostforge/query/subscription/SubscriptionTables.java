package nl.hostforge.query.subscription;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of one generation. */
class SubscriptionTables {
    private final JdbcClient database;
    private final String subscription;

    SubscriptionTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.subscription = generation.table(SubscriptionReadModel.SUBSCRIPTION);
    }

    void add(SubscriptionStarted event, long version, Instant at) {
        var terms = event.terms();
        database.sql("insert into " + subscription
                        + " (id, customer_id, order_id, order_number, line_number, kind, status,"
                        + " domain_name, readable_name, hosting_package_id, text_nl, text_en, price, discount, paid, currency, anchor,"
                        + " billing_period, units_at_first, number, period_from, next_from, next_until, created_at,"
                        + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 0, ?, ?, ?,"
                        + " ?, ?, ?)")
                .params(
                        event.subscriptionId().value(),
                        event.customerId().value(),
                        event.orderId().value(),
                        event.orderNumber().value(),
                        event.lineNumber(),
                        event.kind().name(),
                        SubscriptionStatus.ACTIVE.name(),
                        event.domainName().value(),
                        event.domainName().readable())
                .params(
                        packageOf(terms),
                        terms.textNl(),
                        terms.textEn(),
                        terms.price().amount(),
                        StoredJson.write(terms.discount()))
                .params(event.paid().amount(), event.paid().currency().getCurrencyCode())
                .params(
                        event.cycle().anchor(),
                        event.cycle().billingPeriod().toString(),
                        event.cycle().unitsAtFirst())
                .params(event.period().from(), event.next().from(), event.next().until())
                .params(Timestamp.from(at), Timestamp.from(at), version)
                .update();
    }

    void changeTerms(SubscriptionId id, SubscriptionTerms terms, long version, Instant at) {
        change(
                id,
                version,
                at,
                "hosting_package_id = ?, text_nl = ?, text_en = ?, price = ?, discount = ?::jsonb, announced = null,",
                packageOf(terms),
                terms.textNl(),
                terms.textEn(),
                terms.price().amount(),
                StoredJson.write(terms.discount()));
    }

    /** @param columns the assignments, ending in a comma */
    void change(SubscriptionId id, long version, Instant at, String columns, Object... values) {
        var changed = database.sql(
                        "update " + subscription + " set " + columns + " version = ?, changed_at = ? where id = ?")
                .params(values)
                .params(version, Timestamp.from(at), id.value())
                .update();
        if (changed == 0) throw new RowMissing(subscription, id.toString());
    }

    private static Object packageOf(SubscriptionTerms terms) {
        return terms.hostingPackageId() == null
                ? null
                : terms.hostingPackageId().value();
    }
}
