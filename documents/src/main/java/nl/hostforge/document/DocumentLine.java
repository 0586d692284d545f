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
 * @param unitPrice price of one
 * @param net unit price times quantity
 * @param period the days that are paid for; null where it is about no time
 */
public record DocumentLine(String text, int quantity, Money unitPrice, Money net, ServicePeriod period) {
    public DocumentLine {
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(net, "net");
        if (text == null || text.isBlank()) throw new ContradictoryDocument("a line says nothing");
        if (period != null && period.days() < 1) throw new ContradictoryDocument("a period ends before it begins");
    }

    public static DocumentLine of(InvoiceLine line, Language language) {
        return new DocumentLine(
                language == Language.DUTCH ? line.textNl() : line.textEn(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.period());
    }
}
