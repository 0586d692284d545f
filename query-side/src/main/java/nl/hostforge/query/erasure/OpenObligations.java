package nl.hostforge.query.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligation.Kind;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what is still owed, in three short looks at indexes by customer. An order ends by being cancelled, no other way.
 * An invoice is open while it has still to be made or to be credited, which needs the person, and until it is
 * paid: whoever owes money has to be known, and so has whoever is owed some.
 */
@Component
class OpenObligations {
    static final String ORDERS = """
            select id, number, status, domains from order_overview
             where customer_id = :customer and status <> 'CANCELLED'
             order by created_at, id limit :rows""";
    static final String INVOICES = """
            select id, number, state, order_id, order_number from invoice
             where customer_id = :customer and (state in ('DRAFT', 'ISSUE_REQUESTED', 'REQUESTED', 'FAILED', 'CREDIT_REQUESTED', 'CREDIT_FAILED')
                   or state = 'ISSUED' and payment in ('OPEN', 'PART_PAID'))
             order by created_at, id limit :rows""";

    static final String BALANCE = """
            select balance from account
             where customer_id = :customer and balance > 0 limit :rows""";

    private final JdbcClient database;

    OpenObligations(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    Obligations answer(FindObligations query) {
        var orders = ask(ORDERS, query, (row, index) -> order(row));
        var invoices = ask(INVOICES, query, (row, index) -> invoice(row));
        var balance = ask(BALANCE, query, (row, index) -> balance(row));
        var all = Stream.of(orders, invoices, balance).flatMap(List::stream).toList();
        return new Obligations(all.stream().limit(query.limit()).toList(), all.size() > query.limit());
    }

    private List<Obligation> ask(String sql, FindObligations query, RowMapper<Obligation> row) {
        return database.sql(sql)
                .param("customer", query.customerId().value())
                .param("rows", query.limit() + 1)
                .query(row)
                .list();
    }

    private static Obligation order(ResultSet row) throws SQLException {
        var status = OrderStatus.valueOf(row.getString("status"));
        return new Obligation(
                switch (status) {
                    case ACTIVE, SUSPENDED -> Kind.LIVE_SERVICE;
                    case PENDING, PROCESSING, CANCELLING, CANCELLED -> Kind.ORDER_IN_PROGRESS;
                },
                new OrderId(row.getObject("id", UUID.class)),
                new OrderNumber(row.getString("number")),
                null,
                null,
                domains(row.getString("domains")),
                status.name());
    }

    private static Obligation invoice(ResultSet row) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        return new Obligation(
                Kind.OPEN_INVOICE,
                order == null ? null : new OrderId(order),
                order == null ? null : new OrderNumber(row.getString("order_number")),
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getString("number"),
                List.of(),
                row.getString("state"));
    }

    private static Obligation balance(ResultSet row) throws SQLException {
        return new Obligation(
                Kind.BALANCE,
                null,
                null,
                null,
                null,
                List.of(),
                row.getBigDecimal("balance").toPlainString());
    }

    private static List<DomainName> domains(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(" ")).map(DomainName::new).toList();
    }
}
