package nl.hostforge.messages.readmodel;

import java.time.Instant;
import java.util.List;

/**
 * What is shown beside what a rebuild made of the same log.
 *
 * @param firstPosition place of the log's first event; 0 for an empty log
 * @param lastPosition up to where both were compared
 * @param lastAt when that event happened; null for an empty log
 * @param compared reports first, then tables
 */
public record RebuildSheet(long firstPosition, long lastPosition, Instant lastAt, List<Compared> compared) {
    public boolean isEqual() {
        return compared.stream().allMatch(Compared::isEqual);
    }

    /**
     * One report, or one table of a read model.
     *
     * @param name for instance {@code report vat 2026-Q4}, or {@code ledger: ledger_line}
     * @param linesBefore how many lines it has as it is shown
     * @param before SHA-256 of these
     * @param linesAfter how many the rebuild gave
     * @param after SHA-256 of these
     * @param firstDifference null where there is none
     */
    public record Compared(
            String name, long linesBefore, String before, long linesAfter, String after, Difference firstDifference) {
        public boolean isEqual() {
            return before.equals(after);
        }
    }

    /**
     * Where two texts differ first.
     *
     * @param lineBefore null where the rebuild has a line more
     * @param lineAfter null where it has a line less
     * @param document the legal number, or else the id, of the invoice that the line is about; of a report that names
     *     none, the first one that the journal differs in
     */
    public record Difference(String lineBefore, String lineAfter, String document) {}
}
