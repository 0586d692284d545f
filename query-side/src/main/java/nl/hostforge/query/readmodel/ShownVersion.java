package nl.hostforge.query.readmodel;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks a live generation which event of a stream it shows last. */
public final class ShownVersion {
    private ShownVersion() {}

    /** @param sql gives one number; none, or null, where nothing of the stream is shown */
    public static OptionalLong ask(JdbcClient database, String sql, Object... parameters) {
        return database.sql(sql)
                .params(parameters)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
