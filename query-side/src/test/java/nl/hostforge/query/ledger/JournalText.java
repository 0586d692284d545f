package nl.hostforge.query.ledger;

import java.util.List;
import nl.hostforge.messages.ledger.JournalLine;

/** The journal as somebody reads it: an entry under its heading, debit left and credit right. */
final class JournalText {
    private JournalText() {}

    static String of(List<JournalLine> lines) {
        var text = new StringBuilder();
        JournalLine before = null;
        for (var line : lines) {
            if (before == null || before.position() != line.position() || before.entry() != line.entry())
                text.append(before == null ? "" : "\n").append(heading(line));
            text.append(one(line));
            before = line;
        }
        return text.toString();
    }

    private static String heading(JournalLine line) {
        return "%s  %s %s  (event %d, entry %d, booked %s, rules %d)%n"
                .formatted(
                        line.effectiveOn(),
                        line.kind(),
                        line.document() == null ? "-" : line.document(),
                        line.position(),
                        line.entry(),
                        line.bookedAt(),
                        line.rules());
    }

    private static String one(JournalLine line) {
        return "    %-28s %12s %12s  %s%n"
                .formatted(
                        line.account(),
                        line.debit().isZero() ? "" : line.debit().amount(),
                        line.credit().isZero() ? "" : line.credit().amount(),
                        line.vatBox() == null
                                ? ""
                                : line.vatBox().code() + " " + line.vatCountry() + " "
                                        + line.vatRate().stripTrailingZeros().toPlainString() + "%")
                .replaceAll(" +\n", "\n");
    }
}
