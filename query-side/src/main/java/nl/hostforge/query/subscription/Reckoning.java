package nl.hostforge.query.subscription;

import java.time.Instant;
import java.time.LocalDate;
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
    private final RenewalLead lead;

    Reckoning(SubscriptionRows rows, RenewalLead lead) {
        this.rows = rows;
        this.lead = lead;
    }

    DueRenewals due(FindDueRenewals query) {
        return due(query, rows::findDue);
    }

    /** The same, by what was known at a moment. */
    DueRenewals dueAsSeen(Instant at, FindDueRenewals query) {
        return due(query, (date, ahead, after, customers) -> rows.findDueAsSeen(date, ahead, at, after, customers));
    }

    /** Finds the rows of the customers behind one, in the order of customers. */
    private interface Due {
        List<SubscriptionRow> find(LocalDate date, LocalDate ahead, UUID after, int customers);
    }

    /** Customers that have nothing left once the earlier runs took theirs are passed over. */
    private DueRenewals due(FindDueRenewals query, Due rows) {
        var wanted = Math.clamp(query.customers(), 1, LARGEST_PAGE);
        var found = new ArrayList<CustomerRenewals>();
        var after = query.after() == null ? BEFORE_ALL : query.after().value();
        while (true) {
            var byCustomer = new LinkedHashMap<UUID, List<Renewal>>();
            for (var row : rows.find(query.date(), query.date().plusDays(lead.domainDaysAhead()), after, wanted))
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

    private List<Renewal> due(SubscriptionRow row, FindDueRenewals query) {
        var due = new ArrayList<Renewal>();
        var cycle = row.cycle();
        var ahead = SubscriptionKind.valueOf(row.kind) == SubscriptionKind.DOMAIN ? lead.domainDaysAhead() : 0;
        var coming = row.coming();
        for (var number = row.number + 1; ; number++) {
            var period = cycle.period(number);
            if (period.from().isAfter(query.date().plusDays(ahead))) return due;
            if (row.endsOn != null && !period.from().isBefore(row.endsOn)) return due;
            var terms = coming.of(period);
            coming = coming.after(period);
            if (query.notBefore() != null
                    && period.from().isBefore(query.notBefore().plusDays(ahead))) continue;
            due.add(new Renewal(
                    new SubscriptionId(row.id),
                    SubscriptionKind.valueOf(row.kind),
                    new DomainName(row.domainName),
                    period,
                    terms.due(),
                    terms.textNl(),
                    terms.textEn()));
        }
    }

    private static CustomerRenewals together(UUID customer, List<Renewal> renewals) {
        var net = renewals.stream().map(Renewal::net).reduce(Money::plus).orElseThrow();
        return new CustomerRenewals(new CustomerId(customer), List.copyOf(renewals), net);
    }
}
