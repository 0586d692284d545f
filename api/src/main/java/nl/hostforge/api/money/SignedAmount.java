package nl.hostforge.api.money;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.messages.money.Money;

/**
 * A sum of money, written exactly, of whatever size; below zero where more was taken away than added.
 *
 * @param amount in the currency's main unit
 * @param currency ISO 4217
 */
public record SignedAmount(
        @Schema(example = "-7.50") String amount,
        @Schema(example = "EUR") String currency) {
    public static SignedAmount of(Money money) {
        return new SignedAmount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
