package nl.hostforge.query.subscription;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.ComingTerms;
import nl.hostforge.messages.subscription.PlannedPlan;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
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
    private final String past;
    private final String serviceChange;

    SubscriptionTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.subscription = generation.table(SubscriptionReadModel.SUBSCRIPTION);
        this.past = generation.table(SubscriptionReadModel.PAST);
        this.serviceChange = generation.table(SubscriptionReadModel.SERVICE_CHANGE);
    }

    void add(SubscriptionStarted event, long version, Instant at) {
        var terms = event.terms();
        database.sql("insert into " + subscription
                        + " (id, customer_id, order_id, order_number, line_number, kind, status,"
                        + " domain_name, readable_name, hosting_package_id, text_nl, text_en, price, discount, paid, paid_discount, currency, anchor,"
                        + " billing_period, units_at_first, number, period_from, next_from, next_until, created_at,"
                        + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, 0, ?, ?, ?,"
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
                .params(
                        event.paid().amount(),
                        StoredJson.write(event.discount()),
                        event.paid().currency().getCurrencyCode())
                .params(
                        event.cycle().anchor(),
                        event.cycle().billingPeriod().toString(),
                        event.cycle().unitsAtFirst())
                .params(event.period().from(), event.next().from(), event.next().until())
                .params(Timestamp.from(at), Timestamp.from(at), version)
                .update();
    }

    /** Leaves the row as it is now among those of the past; to be called before it changes. */
    void keep(SubscriptionId id, Instant until) {
        database.sql("insert into " + past + " select " + subscription + ".*, ? from " + subscription + " where id = ?")
                .params(Timestamp.from(until), id.value())
                .update();
    }

    void changeTerms(SubscriptionId id, SubscriptionTerms terms, long version, Instant at) {
        change(
                id,
                version,
                at,
                "hosting_package_id = ?, text_nl = ?, text_en = ?, price = ?, discount = ?::jsonb, announced = null,"
                        + " planned_from = null, planned = null,",
                packageOf(terms),
                terms.textNl(),
                terms.textEn(),
                terms.price().amount(),
                StoredJson.write(terms.discount()));
    }

    void renew(SubscriptionRenewed event, long version, Instant at) {
        var line = event.line();
        var coming = coming(event.subscriptionId()).after(event.period());
        change(
                event.subscriptionId(),
                version,
                at,
                "number = ?, paid = ?, paid_discount = ?::jsonb, creditable = ?, period_from = ?, next_from = ?,"
                        + " next_until = ?, last_invoice_id = ?, price = ?, discount = ?::jsonb, planned = ?,"
                        + " announced = ?::jsonb,",
                event.number(),
                line.net().amount(),
                line.discount() == null
                        ? null
                        : StoredJson.write(line.discount().by()),
                line.net().amount(),
                event.period().from(),
                event.next().from(),
                event.next().until(),
                event.invoiceId().value(),
                coming.terms().price().amount(),
                StoredJson.write(coming.terms().discount()),
                StoredJson.write(coming.planned()),
                StoredJson.write(coming.announced()));
    }

    private ComingTerms coming(SubscriptionId id) {
        return database.sql(
                        "select hosting_package_id, price, currency, text_nl, text_en, discount, planned, announced from "
                                + subscription + " where id = ?")
                .param(id.value())
                .query((row, number) -> new ComingTerms(
                        new SubscriptionTerms(
                                Optional.ofNullable(row.getObject("hosting_package_id", UUID.class))
                                        .map(HostingPackageId::new)
                                        .orElse(null),
                                new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                                row.getString("text_nl"),
                                row.getString("text_en"),
                                StoredJson.read(row.getString("discount"), Discount.class)),
                        StoredJson.read(row.getString("planned"), PlannedPlan.class),
                        StoredJson.read(row.getString("announced"), AnnouncedPrice.class)))
                .optional()
                .orElseThrow(() -> new RowMissing(subscription, id.toString()));
    }

    /**
     * What is settled of a period has it cost what the new plan costs; what was renewed by it as planned keeps the price that
     * it was renewed for.
     */
    void settle(SubscriptionPlanChanged event) {
        var isSettled = event.charge() != null || !event.credits().isEmpty();
        if (!isSettled && !event.difference().isZero()) return;
        presentPeriod(event.subscriptionId(), isSettled)
                .ifPresent(period -> database.sql("update " + subscription
                                + " set creditable = creditable + ?, paid = ?, paid_discount = ?::jsonb where id = ?")
                        .params(
                                event.difference().amount(),
                                event.terms()
                                        .costOf(period.units(), period.discount())
                                        .amount(),
                                StoredJson.write(event.terms().goingOn(period.discount())),
                                event.subscriptionId().value())
                        .update());
    }

    private record PresentPeriod(int units, Discount discount) {}

    /** @return none where it was renewed as it was planned, unless it is settled all the same */
    private Optional<PresentPeriod> presentPeriod(SubscriptionId id, boolean isSettled) {
        return database.sql("select case when number = 0 then units_at_first else 1 end units, paid_discount from "
                        + subscription + " where id = ? and (? or planned_from is null or planned_from > period_from)")
                .params(id.value(), isSettled)
                .query((row, number) -> new PresentPeriod(
                        row.getInt("units"), StoredJson.read(row.getString("paid_discount"), Discount.class)))
                .optional();
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
