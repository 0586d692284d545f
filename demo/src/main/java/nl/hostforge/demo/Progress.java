package nl.hostforge.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.demo.StaffMove.Move;

/** How far one order of the table is, by what its stream and the admins' list say. Used by several threads. */
final class Progress {
    private final TableOrder order;
    private final List<News> heard = new ArrayList<>();
    private final Map<String, String> steps = new LinkedHashMap<>();
    private String number;
    private OrderRow row;
    private int changesSeen;
    private int moves;
    private int attempts;
    private String note = "";

    Progress(TableOrder order) {
        this.order = order;
    }

    TableOrder order() {
        return order;
    }

    synchronized void placed(String number) {
        this.number = number;
    }

    /** @return the order's number; null if it could not be placed */
    synchronized String number() {
        return number;
    }

    synchronized void note(String text) {
        note = text;
    }

    synchronized String note() {
        return note;
    }

    synchronized void hear(News news) {
        heard.add(news);
        if (news.step() != null && news.state() != null) steps.put(news.step(), news.state());
        if ("STARTED".equals(news.state())) attempts++;
        if (isWorthTelling(news)) note = news.sentence();
    }

    private static boolean isWorthTelling(News news) {
        return news.step() == null || "WAITING".equals(news.state()) || "FAILED".equals(news.state());
    }

    synchronized List<News> heard() {
        return List.copyOf(heard);
    }

    /** @return sequence of the last event that was heard of; -1 before the first */
    synchronized long lastHeard() {
        return heard.isEmpty() ? -1 : heard.getLast().sequence();
    }

    /** @return where it stands, by its stream, which is quicker than the list; but that it stalled the list alone tells */
    synchronized String status() {
        if (row != null && row.isStalled()) return "STALLED";
        if (!heard.isEmpty()) return heard.getLast().status();
        return row == null ? "" : row.status();
    }

    /** @return the steps that were asked for, with their states, in the order in which they were */
    synchronized Map<String, String> steps() {
        return new LinkedHashMap<>(steps);
    }

    synchronized int attempts() {
        return attempts;
    }

    synchronized void see(OrderRow seen) {
        changesSeen = row != null && row.version() == seen.version() ? changesSeen + 1 : 0;
        row = seen;
    }

    /** @return its line in the admins' list; empty until it was seen there */
    synchronized Optional<OrderRow> row() {
        return Optional.ofNullable(row);
    }

    /** @return what staff has to do now; empty if they wait, or are done with it */
    synchronized Optional<StaffMove> due() {
        if (row == null || !awaitsStaff()) return Optional.empty();
        return Optional.of(order.staff().get(moves)).filter(move -> move.isDue(row));
    }

    /** @return how many moves staff made so far */
    synchronized int moves() {
        return moves;
    }

    synchronized boolean awaitsStaff() {
        return moves < order.staff().size();
    }

    /** @return whether its stream has told all that will happen: streams end with active orders, which may go on */
    synchronized boolean isToldToTheEnd() {
        return status().equals("CANCELLED")
                || order.staff().stream().noneMatch(move -> move.when() == StaffMove.When.ACTIVE);
    }

    synchronized void moved(Move move) {
        moves++;
        note = "staff: " + move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @return whether nothing changed of it in the last so many looks at the list */
    synchronized boolean isQuiet(int quietLooks) {
        return number == null || row != null && changesSeen >= quietLooks;
    }

    /**
     * @param quietLooks after so many looks at the list without a change an order that needs attention is taken to wait
     * @return whether nothing more is to come of it
     */
    synchronized boolean isAtRest(int quietLooks) {
        if (number == null) return true;
        if (row == null || awaitsStaff()) return false;
        return row.isFinal() || row.needsAttention() && changesSeen >= quietLooks;
    }
}
