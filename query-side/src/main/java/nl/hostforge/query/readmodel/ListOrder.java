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
    String behind(String view) {
        var place = tellsItsPlace()
                ? "cast(:place as " + type.sql + ")"
                : "(select " + column + " from " + view + " where id = cast(:id as uuid))";
        return "(" + column + ", id) " + (descending ? "<" : ">") + " (" + place + ", cast(:id as uuid))";
    }

    /**
     * @return whether a cursor may hold the place itself; a text may be somebody's name, which must not stand in
     *     addresses, where logs keep it, so the row it ended at is asked for it
     */
    boolean tellsItsPlace() {
        return type != Type.TEXT;
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
                case TEXT -> {} // the row is asked for it
            }
        } catch (RuntimeException otherwise) {
            throw new IllegalArgumentException("no " + type, otherwise);
        }
    }
}
