package nl.hostforge.command.billing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hostforge.command.money.Amounts;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/**
 * What was taken back of an invoice that we numbered, and what can be still. What a credit note is being made for counts as
 * taken back, so that two of them never take the same.
 */
class Credits {
    private final List<InvoiceLine> lines;
    private final VatDecision vat;
    private final List<Money> left;
    private OrderTotals leftInAll;
    private final Map<String, InvoiceId> byKey = new HashMap<>();
    private final Map<InvoiceId, InvoiceCreditRequested> pending = new LinkedHashMap<>();

    /** What a credit note is to take back. */
    record Taken(List<InvoiceLine> lines, List<Integer> positions, OrderTotals totals) {}

    Credits(List<InvoiceLine> lines, VatDecision vat, OrderTotals totals) {
        this.lines = lines;
        this.vat = vat;
        this.left = new ArrayList<>(lines.stream().map(InvoiceLine::net).toList());
        this.leftInAll = totals;
    }

    Optional<InvoiceId> askedForBy(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    boolean isKnown(InvoiceId creditNote) {
        return byKey.containsValue(creditNote);
    }

    Optional<InvoiceCreditRequested> pending(InvoiceId creditNote) {
        return Optional.ofNullable(pending.get(creditNote));
    }

    boolean isAnyPending() {
        return !pending.isEmpty();
    }

    /** @return the place of the next credit note among the invoice's, from 1 */
    int next() {
        return byKey.size() + 1;
    }

    Taken take(List<CreditedLine> asked) {
        return asked == null ? takeAll() : take(amounts(asked));
    }

    private Taken takeAll() {
        var amounts = new LinkedHashMap<Integer, Money>();
        IntStream.range(0, left.size())
                .filter(index -> !left.get(index).isZero())
                .forEach(index -> amounts.put(index + 1, left.get(index)));
        if (amounts.isEmpty()) throw new CreditedTooMuch();
        return take(amounts);
    }

    private Map<Integer, Money> amounts(List<CreditedLine> asked) {
        if (asked.isEmpty()) throw new UnknownLine();
        refuseIfNamedTwice(asked.stream().map(CreditedLine::line).toList());
        var amounts = new LinkedHashMap<Integer, Money>();
        asked.forEach(line -> amounts.put(line.line(), amount(line)));
        return amounts;
    }

    private Money amount(CreditedLine asked) {
        refuseUnlessKnown(asked.line());
        var rest = left.get(asked.line() - 1);
        if (asked.net() == null) {
            if (rest.isZero()) throw new CreditedTooMuch();
            return rest;
        }
        Amounts.refuseUnlessPayable(asked.net(), rest.currency());
        if (asked.net().exceeds(rest)) throw new CreditedTooMuch();
        return asked.net();
    }

    static void refuseIfNamedTwice(List<Integer> positions) {
        if (positions.stream().distinct().count() < positions.size()) throw new LineNamedTwice();
    }

    void refuseUnlessKnown(int line) {
        if (line < 1 || line > lines.size()) throw new UnknownLine();
    }

    InvoiceLine line(int position) {
        return lines.get(position - 1);
    }

    private Taken take(Map<Integer, Money> amounts) {
        var taken = new ArrayList<InvoiceLine>();
        amounts.forEach((position, amount) -> taken.add(takenBack(line(position), amount)));
        return new Taken(List.copyOf(taken), List.copyOf(amounts.keySet()), totals(taken));
    }

    private static InvoiceLine takenBack(InvoiceLine line, Money amount) {
        if (amount.compareTo(line.net()) == 0) return line.takenBack();
        var taken = amount.negated();
        return new InvoiceLine(line.group(), line.period(), 1, taken, taken, line.textNl(), line.textEn());
    }

    /** The last one takes what is left, so that all of them come to the invoice, whatever was rounded before. */
    private OrderTotals totals(List<InvoiceLine> taken) {
        var exact = OrderTotals.of(taken, vat);
        var net = exact.net().negated();
        if (net.exceeds(leftInAll.net())) throw new CreditedTooMuch();
        var isLast = net.compareTo(leftInAll.net()) == 0;
        var tax = isLast ? leftInAll.vat() : exact.vat().negated().atMost(leftInAll.vat());
        return new OrderTotals(exact.net(), tax.negated(), exact.net().minus(tax));
    }

    void request(InvoiceCreditRequested event) {
        byKey.put(event.key(), event.creditNoteId());
        pending.put(event.creditNoteId(), event);
        for (var index = 0; index < event.lines().size(); index++) {
            var line = event.positions().get(index) - 1;
            left.set(line, left.get(line).plus(event.lines().get(index).net()));
        }
        var totals = event.totals();
        leftInAll = new OrderTotals(
                leftInAll.net().plus(totals.net()),
                leftInAll.vat().plus(totals.vat()),
                leftInAll.gross().plus(totals.gross()));
    }

    Money leftInAll() {
        return leftInAll.gross();
    }

    void apply(InvoiceId creditNote) {
        pending.remove(creditNote);
    }
}
