package nl.hostforge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.hostforge.document.InvoiceDocument.Credited;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/** What has to hold between the parts of a document before it may be shown to anybody. */
final class Consistency {
    private static final Money CENT = Money.euro("0.01");
    private static final Set<String> CATEGORIES = Set.of("S", "AE", "O");

    private Consistency() {}

    static void check(
            Kind kind,
            String number,
            Credited credits,
            LocalDate dueOn,
            Recipient recipient,
            List<DocumentLine> lines,
            VatDecision vat,
            OrderTotals totals,
            String paymentReference) {
        demand(!number.isBlank(), "it has no number");
        demand(!lines.isEmpty(), "it has no lines");
        addsUp(kind, lines, vat, totals);
        taxed(recipient, vat);
        if (kind == Kind.CREDIT_NOTE) {
            demand(credits != null, "a credit note says what it credits");
            demand(!totals.gross().isPositive(), "a credit note asks for no money: " + totals.gross());
        } else {
            demand(credits == null, "an invoice credits nothing");
            demand(!totals.gross().isNegative(), "an invoice pays no money out: " + totals.gross());
            demand(dueOn != null, "an invoice says when it is due");
            demand(paymentReference != null && !paymentReference.isBlank(), "an invoice has a payment reference");
        }
    }

    private static void addsUp(Kind kind, List<DocumentLine> lines, VatDecision vat, OrderTotals totals) {
        demand(totals.net().currency().equals(Money.EURO), "only euros are invoiced: " + totals.net());
        var net = Money.noEuro();
        for (var line : lines) {
            demand(
                    line.listed().minus(line.off()).equals(line.net()),
                    line.quantity() + " times " + line.unitPrice()
                            + (line.discount() == null ? "" : " less " + line.off()) + " is not " + line.net());
            net = net.plus(line.net());
        }
        demand(net.equals(totals.net()), "the lines come to " + net + ", not to " + totals.net());
        var tax = totals.net().percent(vat.ratePercent()); // EN 16931, BR-CO-17
        demand(
                tax.equals(totals.vat()) || kind == Kind.CREDIT_NOTE && isOffByACent(tax, totals.vat()),
                vat.ratePercent() + " % of " + totals.net() + " is " + tax + ", not " + totals.vat());
        demand(
                totals.net().plus(totals.vat()).equals(totals.gross()),
                totals.net() + " and " + totals.vat() + " are not " + totals.gross());
    }

    /** The last credit note of an invoice takes the VAT that is left, whatever the ones before it were rounded to. */
    private static boolean isOffByACent(Money exact, Money told) {
        var off = exact.minus(told);
        return !(off.isNegative() ? off.negated() : off).exceeds(CENT);
    }

    private static void taxed(Recipient recipient, VatDecision vat) {
        demand(CATEGORIES.contains(vat.categoryCode()), "VAT category " + vat.categoryCode() + " is not sold under");
        var charged = vat.ratePercent().signum() > 0;
        demand(
                charged == vat.categoryCode().equals("S"),
                vat.ratePercent() + " % does not go with " + vat.categoryCode());
        demand( // art. 226 (4) Directive 2006/112
                !vat.categoryCode().equals("AE") || recipient.vatNumber().isPresent(),
                "VAT is reverse-charged to somebody without a VAT number");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) throw new ContradictoryDocument(otherwise);
    }
}
