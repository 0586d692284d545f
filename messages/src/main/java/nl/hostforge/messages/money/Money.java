package nl.hostforge.messages.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency. Amounts made by the factories have the currency's own number of decimals
 * (two for the euro); an amount read from the log is taken as it was written.
 *
 * @param amount the amount in the currency's main unit, for instance 12.10
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    /** The currency that all prices are kept in. */
    public static final Currency EURO = Currency.getInstance("EUR");

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * @param amount for instance {@code "12.10"}
     * @throws ArithmeticException if the amount has more than two decimals
     */
    public static Money euro(String amount) {
        return euro(new BigDecimal(amount));
    }

    /** @throws ArithmeticException if the amount has more than two decimals */
    public static Money euro(BigDecimal amount) {
        return new Money(amount.setScale(EURO.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), EURO);
    }

    public static Money noEuro() {
        return euro(BigDecimal.ZERO);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * The given percentage of this amount, rounded to the currency's decimals, half away from zero
     * (EN 16931, rule BR-CO-17, with the Dutch tax authority's arithmetic rounding).
     *
     * @param percentage in percent: 21 means 21 %
     */
    public Money percent(BigDecimal percentage) {
        var exact = amount.multiply(percentage).movePointLeft(2);
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** @return the smaller of the two */
    public Money atMost(Money limit) {
        return exceeds(limit) ? limit : this;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        return other;
    }
}
