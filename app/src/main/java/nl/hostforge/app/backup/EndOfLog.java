package nl.hostforge.app.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * @param position of the last event; 0 where there is none
 * @param at when that event happened, ISO 8601 in UTC; null where there is none
 */
public record EndOfLog(long position, String at) {
    static EndOfLog in(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('domain_event_entry') is null")) {
                table.next();
                if (table.getBoolean(1)) return new EndOfLog(0, null);
            }
            try (var last = statement.executeQuery(
                    "select global_index, time_stamp from domain_event_entry order by global_index desc limit 1")) {
                return last.next() ? new EndOfLog(last.getLong(1), last.getString(2)) : new EndOfLog(0, null);
            }
        }
    }
}
