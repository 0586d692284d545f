package nl.hostforge.query.readmodel;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * By what a long list is sorted; rows that share a value stand in the order of their ids.
 *
 * @param column the column, never null in any row
 * @param type of that column
 * @param descending whether the highest comes first
 */
public record ListOrder(String column, Type type, boolean descending) {
    /** What can be sorted by. */
    public enum Type {
        TIME("timestamptz"),
        AMOUNT("numeric"),
        TEXT("text");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    public static ListOrder ascending(String column, Type type) {
        return new ListOrder(column, type, false);
    }

    public static ListOrder descending(String column, Type type) {
        return new ListOrder(column, type, true);
    }

    /** The rows behind a place; a comparison of pairs, which an index over both columns answers without a filter. */
    String behind() {
        return "(" + column + ", id) " + (descending ? "<" : ">") + " (cast(:place as " + type.sql
                + "), cast(:id as uuid))";
    }

    String sql() {
        var direction = descending ? " desc" : "";
        return column + direction + ", id" + direction;
    }

    /** @throws IllegalArgumentException if a text is no value of this type */
    void check(String place) {
        try {
            switch (type) {
                case TIME -> Instant.parse(place);
                case AMOUNT -> new BigDecimal(place);
                case TEXT -> {
                    if (place.indexOf('\0') >= 0) throw new IllegalArgumentException("PostgreSQL has no such text");
                }
            }
        } catch (RuntimeException otherwise) {
            throw new IllegalArgumentException("no " + type, otherwise);
        }
    }
}
