package nl.hostforge.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The live table in the terminal: drawn over and over in place; or, where the output goes to a file, a line for each
 * order whenever something of it changed.
 */
final class Board {
    private static final String HEAD = "%3s  %-9s %-20s %-34s %-11s %-24s %5s  %s";
    private static final String LEGEND = "C customer  H hosting  D domain  T transfer  N name servers  I invoice"
            + "     ✓ done  > under way  ~ tries again  ✗ failed  - left out  · to come";
    private static final Map<String, String> LETTERS = Map.of(
            "SYNC_CUSTOMER", "C",
            "PROVISION_HOSTING", "H",
            "REGISTER_DOMAIN", "D",
            "TRANSFER_DOMAIN", "T",
            "CONFIGURE_DNS", "N",
            "CREATE_INVOICE", "I");
    private static final Map<String, String> MARKS = Map.of(
            "REQUESTED", ">",
            "STARTED", ">",
            "WAITING", "~",
            "FAILED", "✗",
            "COMPLETED", "✓",
            "COMPLETED_BY_HAND", "✓",
            "SKIPPED", "-");

    private final PrintStream out;
    private final boolean inPlace;
    private final int width;
    private final Map<Integer, String> printed = new HashMap<>();
    private int drawn;

    /**
     * @param inPlace whether the output is a terminal, which understands cursor movements (ECMA-48)
     * @param width of a line, in characters
     */
    Board(PrintStream out, boolean inPlace, int width) {
        this.out = out;
        this.inPlace = inPlace;
        this.width = width;
    }

    void show(List<Progress> orders) {
        if (inPlace) redraw(orders);
        else printChanges(orders);
        out.flush();
    }

    /** Says something below the table, which is not drawn again. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    private void redraw(List<Progress> orders) {
        var lines = new ArrayList<String>();
        lines.add(head());
        orders.forEach(order -> lines.add(line(order)));
        lines.add(LEGEND);
        if (drawn > 0) out.print("\033[" + drawn + "A");
        lines.forEach(line -> out.print("\r\033[2K" + cut(line) + "\n"));
        drawn = lines.size();
    }

    private void printChanges(List<Progress> orders) {
        if (printed.isEmpty()) out.println(LEGEND + "\n" + head());
        for (var order : orders) {
            var line = line(order);
            if (!line.equals(printed.put(order.order().order(), line))) out.println(line);
        }
    }

    private static String head() {
        return HEAD.formatted("#", "order", "customer", "what", "status", "steps", "tries", "note");
    }

    static String line(Progress progress) {
        var order = progress.order();
        return HEAD.formatted(
                        order.order(),
                        progress.number() == null ? "" : progress.number(),
                        shortened(order.customer(), 20),
                        shortened(order.what(), 34),
                        progress.status(),
                        marks(progress),
                        progress.attempts() == 0 ? "" : progress.attempts(),
                        progress.note())
                .stripTrailing();
    }

    /** A letter and a mark for each step that was asked for, and a dot for each that is still to come. */
    private static String marks(Progress progress) {
        var asked = progress.steps();
        var marks = asked.entrySet().stream()
                .map(step -> letter(step.getKey()) + MARKS.getOrDefault(step.getValue(), "?"))
                .collect(Collectors.joining(" "));
        var planned = progress.row().map(OrderRow::stepsPlanned).orElse(0);
        return (marks + " ·".repeat(Math.max(0, planned - asked.size()))).strip();
    }

    private static String letter(String step) {
        return LETTERS.getOrDefault(step.split("/")[0], "?");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private String cut(String line) {
        return shortened(line, width);
    }
}
