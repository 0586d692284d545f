package nl.hostforge.app.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldBeside;
import nl.hostforge.messages.disclosure.HeldBeside;
import nl.hostforge.messages.disclosure.HeldBeside.HeldKey;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which keys of a customer there are or were, and how far the letters about their orders are. */
@Component
class KeysAndJobs {
    private static final List<String> KINDS_OF_LETTERS =
            List.of("ORDER_CONFIRMATION", "ORDER_REJECTED", "SERVICE_ACTIVE");

    private final JdbcClient database;

    KeysAndJobs(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    HeldBeside answer(FindHeldBeside query) {
        return new HeldBeside(keys(query.customerId()), letters(query));
    }

    /** The one of their contacts by its name; of fiscal years and erasures there are several, whose names begin alike. */
    private List<HeldKey> keys(CustomerId customer) {
        return database.sql("""
                select key_ref, created_at, destroyed_at from personal_key
                 where key_ref = :contact or key_ref like :fiscal or key_ref like :erasure
                    or key_ref like :oneStopShop order by created_at, key_ref""")
                .param("contact", KeyRef.contact(customer).value())
                .param("fiscal", "fiscal/" + customer + "/%")
                .param("oneStopShop", "fiscal-oss/" + customer + "/%")
                .param("erasure", "erasure/" + customer + "/%")
                .query((row, index) -> key(row))
                .list();
    }

    private Map<String, String> letters(FindHeldBeside query) {
        if (query.orders().isEmpty()) return Map.of();
        var states = new HashMap<String, String>();
        database.sql("""
                select task_instance, convert_from(task_data, 'UTF8')::jsonb ->> 'state' as state from scheduled_tasks
                 where task_name = 'mail' and task_instance in (:jobs)""")
                .param(
                        "jobs",
                        query.orders().stream()
                                .flatMap(order -> KINDS_OF_LETTERS.stream().map(kind -> kind + "/" + order))
                                .toList())
                .query(row -> {
                    states.put(row.getString("task_instance"), row.getString("state"));
                });
        return states;
    }

    private static HeldKey key(ResultSet row) throws SQLException {
        return new HeldKey(
                row.getString("key_ref"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("destroyed_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
