package nl.hostforge.api.money;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.hostforge.messages.money.Money;

/**
 * An amount of money, written exactly; a JSON number would invite rounding.
 *
 * @param amount in the currency's main unit, at most two decimals, not negative
 * @param currency always {@code EUR}
 */
public record Amount(
        @Schema(example = "7.50") @NotNull @Pattern(regexp = "^\\d{1,7}(\\.\\d{1,2})?$", message = "{hostforge.amount}")
        String amount,

        @Schema(example = "EUR", allowableValues = "EUR")
        @NotNull
        @Pattern(regexp = "^EUR$", message = "{hostforge.currency}")
        String currency) {
    public static Amount of(Money money) {
        return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    public Money toMoney() {
        return Money.euro(amount);
    }
}
