package nl.hostforge.query.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question about a long list, as SQL that names only the conditions that are asked for, so that PostgreSQL can choose
 * an index for exactly these. Values travel as parameters.
 */
public final class ListQuestion {
    /** Below this length a pattern has no trigram, and a search inside words would read every row. */
    private static final int SHORTEST_PART = 3;

    private final String view;
    private final ListOrder order;
    private final String sort;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean searches;

    /**
     * @param view a view whose rows have an {@code id}
     * @param sort the sort's name, which cursors bear
     */
    public ListQuestion(String view, Enum<?> sort, ListOrder order) {
        this.view = view;
        this.sort = sort.name();
        this.order = order;
    }

    /** Only rows with this value; any if it is null. */
    public ListQuestion where(String column, Object value) {
        if (value == null) return this;
        conditions.add(column + " = :" + column);
        parameters.put(column, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    /** Only rows with this value or a smaller one; any if it is null. */
    public ListQuestion whereAtMost(String column, Object value) {
        if (value == null) return this;
        conditions.add(column + " <= :" + column);
        parameters.put(column, value);
        return this;
    }

    /** Only rows for which a column is as asked; any if nothing is asked. The word stands in the SQL for partial indexes. */
    public ListQuestion whereFlag(String column, Boolean asked) {
        if (asked != null) conditions.add(asked ? column : "not " + column);
        return this;
    }

    /**
     * Only rows whose {@code search} column has every word of the text: anywhere, or, where the word has one or two
     * letters, at the beginning of one of the row's words. The column holds words in lower case, each with a blank before.
     */
    public ListQuestion search(String text) {
        if (text == null || text.isBlank()) return this;
        var words = text.replace('\0', ' ').strip().split("\\s+"); // PostgreSQL has no text with a zero byte
        for (var at = 0; at < words.length; at++) {
            conditions.add("search like lower(:word" + at + ")");
            parameters.put("word" + at, pattern(words[at]));
        }
        searches = true;
        return this;
    }

    /** Only rows behind the place where a page ended; all if the cursor is null. */
    public ListQuestion after(String cursor) {
        if (cursor == null) return this;
        var from = Cursor.parse(cursor, sort, order);
        conditions.add(order.behind(view));
        if (order.tellsItsPlace()) parameters.put("place", from.place());
        parameters.put("id", from.id().toString());
        return this;
    }

    public String sql() {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select * from " + view + where + " order by " + order.sql() + " limit :rows";
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    Cursor endingAt(ListRow last) {
        return new Cursor(sort, order.tellsItsPlace() ? last.placeIn(order) : "", last.id());
    }

    boolean searches() {
        return searches;
    }

    private static String pattern(String word) {
        var literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (word.codePointCount(0, word.length()) < SHORTEST_PART ? "% " : "%") + literal + "%";
    }
}
