package nl.hostforge.query.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers of a list owe, and what they are called, as the lists of invoices and customers show it. */
@Component
class OverdueSums {
    private final JdbcClient database;

    OverdueSums(JdbcClient database) {
        this.database = database;
    }

    /** @param dueSince the last day to pay of the oldest; null where nothing is overdue */
    record Sum(Money open, int invoices, LocalDate dueSince) {
        static Sum nothing() {
            return new Sum(Money.noEuro(), 0, null);
        }
    }

    Map<UUID, Sum> of(List<UUID> customers, LocalDate today) {
        var sums = new HashMap<UUID, Sum>();
        if (customers.isEmpty()) return sums;
        database.sql("""
                        select customer_id, sum(open) as open, count(*) as invoices, min(due_on) as due_since from invoice
                        where customer_id in (:customers) and open > 0 and due_on < :today group by customer_id""")
                .param("customers", customers)
                .param("today", today)
                .query((row, index) -> sums.put(row.getObject("customer_id", UUID.class), sum(row)))
                .list();
        return sums;
    }

    /** An erased customer has no name. */
    Map<UUID, String> names(List<UUID> customers) {
        var names = new HashMap<UUID, String>();
        if (customers.isEmpty()) return names;
        database.sql("select id, display_name from customer_overview where id in (:customers)")
                .param("customers", customers)
                .query((row, index) -> names.put(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
        return names;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Money.euro(row.getBigDecimal("open")),
                row.getInt("invoices"),
                row.getObject("due_since", LocalDate.class));
    }
}
