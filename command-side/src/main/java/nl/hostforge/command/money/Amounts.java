package nl.hostforge.command.money;

import java.util.Currency;
import nl.hostforge.messages.money.Money;

/** Tells whether an amount is one that can be paid. */
public final class Amounts {
    private Amounts() {}

    /**
     * Refuses what is nothing or less ({@code amount-not-positive}), has more decimals than its currency
     * ({@code amount-too-precise}) or is in another currency ({@code other-currency}).
     */
    public static void refuseUnlessPayable(Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) throw new InOtherCurrency();
        if (!amount.isPositive()) throw new NotPositive();
        if (amount.amount().stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) throw new TooPrecise();
    }
}
