package nl.hostforge.app.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call the orders that something failed or waits for. */
@Component
class OrderNumbers {
    private final JdbcClient database;

    OrderNumbers(JdbcClient database) {
        this.database = database;
    }

    /** @return the numbers that the read model shows; nulls among the orders are passed over */
    Map<OrderId, OrderNumber> of(Collection<OrderId> orders) {
        var ids = orders.stream()
                .filter(Objects::nonNull)
                .map(OrderId::value)
                .distinct()
                .toList();
        var numbers = new HashMap<OrderId, OrderNumber>();
        if (ids.isEmpty()) return numbers;
        database.sql("select id, number from order_overview where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    numbers.put(new OrderId(row.getObject("id", UUID.class)), new OrderNumber(row.getString("number")));
                });
        return numbers;
    }
}
