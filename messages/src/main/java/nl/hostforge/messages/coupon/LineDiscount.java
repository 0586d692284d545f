package nl.hostforge.messages.coupon;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/**
 * What was taken off the price of one line.
 *
 * @param by the discount as it was then, the periods of this line included
 * @param off what it came to, without VAT; below zero where the line is taken back
 */
public record LineDiscount(Discount by, Money off) {
    /** @return what every document calls it, for instance {@code Korting 12,5%, code WELKOM} */
    public String text(Language language) {
        var dutch = language == Language.DUTCH;
        return (dutch ? "Korting" : "Discount") + percentage(dutch) + ", code " + by.code();
    }

    public LineDiscount negated() {
        return new LineDiscount(by, off.negated());
    }

    private String percentage(boolean dutch) {
        if (by.percent() == null) return "";
        var figures = by.percent().stripTrailingZeros().toPlainString();
        return " " + (dutch ? figures.replace('.', ',') : figures) + "%";
    }
}
