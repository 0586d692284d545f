package nl.hostforge.query.subscription;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of one generation. */
class SubscriptionTables {
    private final JdbcClient database;
    private final String subscription;
    private final String serviceChange;

    SubscriptionTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.subscription = generation.table(SubscriptionReadModel.SUBSCRIPTION);
        this.serviceChange = generation.table(SubscriptionReadModel.SERVICE_CHANGE);
    }

    void add(SubscriptionStarted event, long version, Instant at) {
        var terms = event.terms();
        database.sql("insert into " + subscription
                        + " (id, customer_id, order_id, order_number, line_number, kind, status,"
                        + " domain_name, readable_name, hosting_package_id, text_nl, text_en, price, paid, currency, anchor,"
                        + " billing_period, units_at_first, number, period_from, next_from, next_until, created_at,"
                        + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?,"
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
                        terms.price().amount())
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
                "hosting_package_id = ?, text_nl = ?, text_en = ?, price = ?, planned_from = null, planned = null,",
                packageOf(terms),
                terms.textNl(),
                terms.textEn(),
                terms.price().amount());
    }

    /**
     * What is settled of a period has it cost what the new plan costs; what was renewed by it as planned keeps the price that
     * it was renewed for.
     */
    void settle(SubscriptionPlanChanged event) {
        var isSettled = event.charge() != null || !event.credits().isEmpty();
        if (!isSettled && !event.difference().isZero()) return;
        database.sql("update " + subscription + " set creditable = creditable + ?,"
                        + " paid = ? * case when number = 0 then units_at_first else 1 end"
                        + " where id = ? and (? or planned_from is null or planned_from > period_from)")
                .params(
                        event.difference().amount(),
                        event.terms().price().amount(),
                        event.subscriptionId().value(),
                        isSettled)
                .update();
    }

    void asked(ServiceChangeId change) {
        database.sql("insert into " + serviceChange + " (change_id) values (?)")
                .param(change.value())
                .update();
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
