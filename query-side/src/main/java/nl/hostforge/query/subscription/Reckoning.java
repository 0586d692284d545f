package nl.hostforge.query.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.CustomerRenewals.Renewal;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import org.springframework.stereotype.Component;

/** Reckons which periods are due, customer by customer. */
@Component
class Reckoning {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LARGEST_PAGE = 500;

    private final SubscriptionRows rows;

    Reckoning(SubscriptionRows rows) {
        this.rows = rows;
    }

    /** Customers that have nothing left once the earlier runs took theirs are passed over. */
    DueRenewals due(FindDueRenewals query) {
        var wanted = Math.clamp(query.customers(), 1, LARGEST_PAGE);
        var found = new ArrayList<CustomerRenewals>();
        var after = query.after() == null ? BEFORE_ALL : query.after().value();
        while (true) {
            var byCustomer = new LinkedHashMap<UUID, List<Renewal>>();
            for (var row : rows.findDue(query.date(), after, wanted))
                byCustomer
                        .computeIfAbsent(row.customerId, customer -> new ArrayList<>())
                        .addAll(due(row, query));
            for (var customer : byCustomer.entrySet()) {
                after = customer.getKey();
                if (!customer.getValue().isEmpty()) found.add(together(customer.getKey(), customer.getValue()));
                if (found.size() == wanted) return new DueRenewals(found, new CustomerId(after));
            }
            if (byCustomer.size() < wanted) return new DueRenewals(found, null);
        }
    }

    private static List<Renewal> due(SubscriptionRow row, FindDueRenewals query) {
        var due = new ArrayList<Renewal>();
        var cycle = row.cycle();
        var terms = row.terms();
        var announced = row.announced();
        for (var number = row.number + 1; ; number++) {
            var period = cycle.period(number);
            if (period.from().isAfter(query.date())) return due;
            if (row.endsOn != null && !period.from().isBefore(row.endsOn)) return due;
            if (announced != null && announced.isFor(period.from())) terms = terms.at(announced.price());
            var net = terms.due();
            terms = terms.afterOnePeriod();
            if (query.notBefore() != null && period.from().isBefore(query.notBefore())) continue;
            due.add(new Renewal(
                    new SubscriptionId(row.id),
                    SubscriptionKind.valueOf(row.kind),
                    new DomainName(row.domainName),
                    period,
                    net,
                    terms.textNl(),
                    terms.textEn()));
        }
    }

    private static CustomerRenewals together(UUID customer, List<Renewal> renewals) {
        var net = renewals.stream().map(Renewal::net).reduce(Money::plus).orElseThrow();
        return new CustomerRenewals(new CustomerId(customer), List.copyOf(renewals), net);
    }
}
