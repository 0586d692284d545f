package nl.hostforge.document;

import java.util.Objects;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/**
 * One line of a document. Amounts are without VAT; what is given back is below zero.
 *
 * @param text what was supplied
 * @param unitPrice list price of one
 * @param net unit price times quantity, less the discount
 * @param period the days that are paid for; null where it is about no time
 * @param discount what was taken off (art. 35a Wet OB 1968); null where nothing was
 */
public record DocumentLine(
        String text, int quantity, Money unitPrice, Money net, ServicePeriod period, Discount discount) {
    public DocumentLine {
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(net, "net");
        if (text == null || text.isBlank()) throw new ContradictoryDocument("a line says nothing");
        if (period != null && period.days() < 1) throw new ContradictoryDocument("a period ends before it begins");
    }

    /** A line at its list price. */
    public DocumentLine(String text, int quantity, Money unitPrice, Money net, ServicePeriod period) {
        this(text, quantity, unitPrice, net, period, null);
    }

    /**
     * What was taken off a line.
     *
     * @param text what for
     */
    public record Discount(String text, Money off) {}

    public static DocumentLine of(InvoiceLine line, Language language) {
        return new DocumentLine(
                language == Language.DUTCH ? line.textNl() : line.textEn(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.period(),
                line.discount() == null
                        ? null
                        : new Discount(
                                line.discount().text(language), line.discount().off()));
    }

    /** @return what it costs at list price */
    Money listed() {
        return unitPrice.times(quantity);
    }

    Money off() {
        return discount == null ? Money.noEuro() : discount.off();
    }
}
