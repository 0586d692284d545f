package nl.hostforge.query.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.CustomerRenewals.Renewal;
import nl.hostforge.messages.subscription.RunComparison;
import nl.hostforge.messages.subscription.RunComparison.Sum;
import nl.hostforge.messages.subscription.RunDifference;
import nl.hostforge.messages.subscription.RunOutcome;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindRunComparison;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays what a day's run listed beside what was foreseen of it, customer by customer. What was foreseen is reckoned again, by
 * the rows as they were then; so nobody has to have asked at that time.
 */
@Component
class RunComparisons {
    private static final int CUSTOMERS_AT_A_TIME = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private static final String LISTED = """
        select * from invoice_run_item
        where run_on = :date and customer_id > :after and customer_id <= :last
        order by customer_id, subscription_id, period_from""";

    private static final String PRESENT = """
        select id, domain_name, next_from, least(ended_on, ends_on) ends_on from subscription where id in (:ids)""";

    private final Reckoning reckoning;
    private final JdbcClient database;

    RunComparisons(Reckoning reckoning, JdbcClient database) {
        this.reckoning = reckoning;
        this.database = database;
    }

    /** One period of one subscription. */
    private record Item(CustomerId customer, SubscriptionId subscription, ServicePeriod period) {}

    /**
     * What the run made of an item.
     *
     * @param net null where it has no line
     * @param reason why it has none; null where it has one, or may get one still
     */
    private record Listed(InvoiceId invoice, Money net, String reason) {}

    /** How a subscription is at present. */
    private record Present(DomainName domainName, LocalDate nextFrom, LocalDate endsOn) {
        String whyNot(ServicePeriod period) {
            if (endsOn != null && !endsOn.isAfter(period.from())) return "subscription-cancelled";
            return nextFrom.isAfter(period.from()) ? "already-renewed" : null;
        }
    }

    @QueryHandler
    RunComparison answer(FindRunComparison query) {
        var foreseen = new Side();
        var done = new Side();
        var differences = new ArrayList<RunDifference>();
        var found = 0;
        var notBefore = query.date().isAfter(BillingCycle.dayOf(query.seenAt())) ? query.date() : null;
        CustomerId after = null;
        do {
            var due = reckoning.dueAsSeen(
                    query.seenAt(), new FindDueRenewals(query.date(), notBefore, after, CUSTOMERS_AT_A_TIME));
            var expected = foreseen(due.customers());
            var listed = listed(query.date(), after, due.next());
            expected.forEach((item, net) -> foreseen.add(item.customer(), net));
            listed.forEach((item, it) -> {
                if (it.net() != null) done.add(item.customer(), it.net());
            });
            var these = differences(expected, listed);
            these.stream().limit(query.limit() - differences.size()).forEach(differences::add);
            found += these.size();
            after = due.next();
        } while (after != null);
        return new RunComparison(foreseen.sum(), done.sum(), differences, found);
    }

    /** What one side comes to. */
    private static final class Side {
        private final HashSet<CustomerId> customers = new HashSet<>();
        private int periods;
        private Money net = Money.noEuro();

        void add(CustomerId customer, Money amount) {
            customers.add(customer);
            periods++;
            net = net.plus(amount);
        }

        Sum sum() {
            return new Sum(customers.size(), periods, net);
        }
    }

    private static Map<Item, Money> foreseen(List<CustomerRenewals> customers) {
        var items = new LinkedHashMap<Item, Money>();
        for (var customer : customers)
            for (Renewal renewal : customer.renewals())
                items.put(new Item(customer.customerId(), renewal.subscriptionId(), renewal.period()), renewal.net());
        return items;
    }

    /** @param last the last customer; null for all that are left */
    private Map<Item, Listed> listed(LocalDate date, CustomerId after, CustomerId last) {
        var items = new LinkedHashMap<Item, Listed>();
        database.sql(LISTED)
                .param("date", date)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("last", last == null ? BEHIND_ALL : last.value())
                .query(row -> {
                    var net = row.getBigDecimal("net");
                    items.put(
                            item(row),
                            new Listed(
                                    new InvoiceId(row.getObject("invoice_id", UUID.class)),
                                    net == null ? null : new Money(net, Money.EURO),
                                    row.getString("reason")));
                });
        return items;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                new ServicePeriod(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)));
    }

    private List<RunDifference> differences(Map<Item, Money> foreseen, Map<Item, Listed> listed) {
        var outcomes = new LinkedHashMap<Item, RunOutcome>();
        foreseen.forEach((item, net) -> outcome(net, listed.get(item)).ifPresent(it -> outcomes.put(item, it)));
        listed.forEach((item, it) -> {
            if (!foreseen.containsKey(item)) outcome(null, it).ifPresent(outcome -> outcomes.put(item, outcome));
        });
        if (outcomes.isEmpty()) return List.of();
        var present = present(outcomes.keySet().stream().map(Item::subscription).toList());
        return outcomes.entrySet().stream()
                .map(it -> difference(
                        it.getValue(),
                        it.getKey(),
                        foreseen.get(it.getKey()),
                        listed.get(it.getKey()),
                        present.get(it.getKey().subscription())))
                .sorted(Comparator.comparing(it -> it.customerId().toString()))
                .toList();
    }

    /** @return empty where it came as foreseen, and where what was not foreseen was left off */
    private static Optional<RunOutcome> outcome(Money foreseen, Listed listed) {
        if (listed == null) return Optional.of(RunOutcome.NOT_DONE);
        if (listed.net() == null && listed.reason() == null) return Optional.of(RunOutcome.UNDER_WAY);
        if (listed.net() == null) return Optional.ofNullable(foreseen).map(_ -> RunOutcome.NOT_DONE);
        if (foreseen == null) return Optional.of(RunOutcome.NOT_FORESEEN);
        return foreseen.equals(listed.net()) ? Optional.empty() : Optional.of(RunOutcome.OTHER_AMOUNT);
    }

    private static RunDifference difference(
            RunOutcome outcome, Item item, Money foreseen, Listed listed, Present present) {
        return new RunDifference(
                outcome,
                item.customer(),
                item.subscription(),
                present == null ? null : present.domainName(),
                item.period(),
                foreseen,
                listed == null ? null : listed.net(),
                listed == null ? null : listed.invoice(),
                reason(outcome, item, listed, present));
    }

    private static String reason(RunOutcome outcome, Item item, Listed listed, Present present) {
        if (outcome != RunOutcome.NOT_DONE) return null;
        if (listed != null) return listed.reason();
        return present == null ? null : present.whyNot(item.period());
    }

    private Map<SubscriptionId, Present> present(List<SubscriptionId> ids) {
        var found = new HashMap<SubscriptionId, Present>();
        database.sql(PRESENT)
                .param("ids", ids.stream().map(SubscriptionId::value).distinct().toList())
                .query(row -> {
                    found.put(
                            new SubscriptionId(row.getObject("id", UUID.class)),
                            new Present(
                                    new DomainName(row.getString("domain_name")),
                                    row.getObject("next_from", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class)));
                });
        return found;
    }
}
