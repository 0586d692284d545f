package nl.hostforge.query.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.readmodel.FieldChange;
import nl.hostforge.messages.vat.VatDecision;

/** What an order holds at one moment, and how that differs from what it held before. */
record OrderedContent(List<OrderLine> lines, VatDecision vat, OrderTotals totals) {
    /** What makes a line the same line, wherever it stands. */
    private record Subject(LineKind kind, Object product, Object domain) {
        static Subject of(OrderLine line) {
            return new Subject(line.kind(), line.hostingPackageId(), line.domainName());
        }
    }

    /** @return lines that came, went or changed, then the totals, then what decides about VAT */
    List<FieldChange> changesTo(OrderedContent after, Wording wording) {
        var changes = lineChanges(after, wording);
        changes.addAll(Fields.changes(figures(wording), after.figures(wording)));
        return changes;
    }

    /**
     * @param codes what came with the lines of this content
     * @param known the names for which there was a code already
     * @return one change per code: that there is one, never which
     */
    List<FieldChange> codeChanges(List<TransferCode> codes, Set<String> known) {
        return codes.stream()
                .map(code -> {
                    var erased = code.code().isErased();
                    var replaced = !erased && known.contains(domainOf(code.lineNumber()));
                    return new FieldChange(
                            "line." + code.lineNumber() + ".transferCode",
                            replaced ? Fields.DOTS : null,
                            erased ? null : Fields.DOTS);
                })
                .toList();
    }

    /** @return this content with a line in the place of the one of its number */
    OrderedContent with(OrderLine changed) {
        return new OrderedContent(
                lines.stream()
                        .map(line -> line.number() == changed.number() ? changed : line)
                        .toList(),
                vat,
                totals);
    }

    /** @return how the line of this number changes, which stays the same line though its product differs */
    List<FieldChange> replacing(OrderLine changed, Wording wording) {
        return lines.stream()
                .filter(line -> line.number() == changed.number())
                .map(line ->
                        new FieldChange("line." + line.number(), described(line, wording), described(changed, wording)))
                .toList();
    }

    /** @return these lines in words, as an enumeration */
    static String inWords(List<OrderLine> lines, Wording wording) {
        return String.join(", ", lines.stream().map(line -> text(line, wording)).toList());
    }

    /** @return the name that a line is about, as people read it; null where it is about none */
    String domainOf(Integer lineNumber) {
        return lines.stream()
                .filter(line -> lineNumber != null && line.number() == lineNumber && line.domainName() != null)
                .map(line -> line.domainName().readable())
                .findFirst()
                .orElse(null);
    }

    private List<FieldChange> lineChanges(OrderedContent after, Wording wording) {
        var former = new HashMap<Subject, List<OrderLine>>();
        lines.forEach(line -> former.computeIfAbsent(Subject.of(line), subject -> new ArrayList<>())
                .add(line));
        var changes = new ArrayList<FieldChange>();
        for (var line : after.lines) {
            var same = former.getOrDefault(Subject.of(line), List.of());
            var before = same.isEmpty() ? null : described(same.removeFirst(), wording);
            var now = described(line, wording);
            if (!now.equals(before)) changes.add(new FieldChange("line." + line.number(), before, now));
        }
        for (var line : lines)
            if (former.get(Subject.of(line)).contains(line))
                changes.add(new FieldChange("line." + line.number(), described(line, wording), null));
        return changes;
    }

    private Map<String, String> figures(Wording wording) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("totals.net", wording.money(totals.net()));
        figures.put("totals.vat", wording.money(totals.vat()));
        figures.put("totals.gross", wording.money(totals.gross()));
        figures.put("vat.case", vat.vatCase().name());
        figures.put("vat.ratePercent", vat.ratePercent().toPlainString());
        figures.put("vat.country", vat.country());
        return figures;
    }

    private static String described(OrderLine line, Wording wording) {
        return "%d × %s, %s".formatted(line.quantity(), text(line, wording), wording.money(line.net()));
    }

    private static String text(OrderLine line, Wording wording) {
        return wording.isDutch() ? line.textNl() : line.textEn();
    }
}
