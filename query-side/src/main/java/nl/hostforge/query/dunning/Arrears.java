package nl.hostforge.query.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindOverdueCustomers;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who owes what. The lists of invoices and subscriptions tell where to look; how much is open is read from the invoices'
 * own streams.
 */
@Component
class Arrears {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String HOSTING = "HOSTING";
    private static final String ACTIVE = "ACTIVE";

    private final JdbcClient database;
    private final EventStore log;

    Arrears(JdbcClient database, EventStore log) {
        this.database = database;
        this.log = log;
    }

    @QueryHandler
    List<CustomerId> answer(FindOverdueCustomers query) {
        return database.sql("""
                        select distinct customer_id from invoice
                        where open > 0 and due_on < :day and customer_id > :after order by customer_id limit :customers""")
                .param("day", query.day())
                .param(
                        "after",
                        query.after() == null ? BEFORE_ALL : query.after().value())
                .param("customers", query.limit())
                .query((row, index) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    @QueryHandler
    DunningFacts answer(FindDunningFacts query) {
        return of(query.customerId(), query.day());
    }

    DunningFacts of(CustomerId customer, LocalDate day) {
        return new DunningFacts(arrears(customer, day), orders(customer));
    }

    /** @return what is still to be paid of an invoice; empty if nothing is */
    Optional<Arrear> open(InvoiceId invoice) {
        return fold(invoice).result();
    }

    private List<Arrear> arrears(CustomerId customer, LocalDate day) {
        return database
                .sql("select id from invoice where customer_id = ? and open > 0 and due_on < ?")
                .params(customer.value(), day)
                .query((row, index) -> new InvoiceId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(invoice -> fold(invoice).overdueOn(day).stream())
                .sorted(Comparator.comparing(Arrear::dueOn)
                        .thenComparing(arrear -> arrear.invoiceId().toString()))
                .toList();
    }

    private ArrearFold fold(InvoiceId invoice) {
        var fold = new ArrearFold();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(invoice.toString(), 0).asStream().forEach(event -> fold.take(event.getPayload()));
        return fold;
    }

    private List<DunnedOrder> orders(CustomerId customer) {
        var orders = new LinkedHashMap<OrderId, Known>();
        database.sql("""
                        select order_id, order_number, domain_name, kind = :hosting and status = :active as on_line
                        from subscription where customer_id = :customer and ended_on is null
                        order by order_number, line_number""")
                .param("hosting", HOSTING)
                .param("active", ACTIVE)
                .param("customer", customer.value())
                .query((row, index) -> Known.of(row))
                .list()
                .forEach(each -> orders.merge(each.order(), each, Known::and));
        return orders.values().stream().map(Known::whole).toList();
    }

    private record Known(OrderId order, String number, Set<DomainName> names, boolean onLine) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    new OrderId(row.getObject("order_id", UUID.class)),
                    row.getString("order_number"),
                    Set.of(new DomainName(row.getString("domain_name"))),
                    row.getBoolean("on_line"));
        }

        Known and(Known other) {
            var all = new LinkedHashSet<>(names);
            all.addAll(other.names);
            return new Known(order, number, all, onLine || other.onLine);
        }

        DunnedOrder whole() {
            return new DunnedOrder(order, new OrderNumber(number), List.copyOf(names), onLine);
        }
    }
}
