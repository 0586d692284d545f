package nl.hostforge.query.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.erasure.CustomerErasure.AtProvider;
import nl.hostforge.messages.erasure.ErasureQuery.FindCustomerErasure;
import nl.hostforge.messages.erasure.ErasureState;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how far the erasure of a customer is. */
@Component
class CustomerErasures {
    private final JdbcClient database;

    CustomerErasures(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    Optional<CustomerErasure> answer(FindCustomerErasure query) {
        return database.sql("select erased_at from " + CustomerReadModel.OVERVIEW
                        + " where id = ? and erased_at is not null")
                .param(query.customerId().value())
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(erasedAt -> new CustomerErasure(erasedAt, atProviders(query)));
    }

    private List<AtProvider> atProviders(FindCustomerErasure query) {
        return database
                .sql("select * from " + CustomerReadModel.ERASURE + " where customer_id = ?")
                .param(query.customerId().value())
                .query((row, index) -> atProvider(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(AtProvider::provider))
                .toList();
    }

    private static AtProvider atProvider(ResultSet row) throws SQLException {
        return new AtProvider(
                Provider.valueOf(row.getString("provider")),
                row.getString("reference"),
                ErasureState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("attempt"),
                row.getString("failure_code"),
                row.getString("failure_words"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("changed_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
