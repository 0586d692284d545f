package nl.hostforge.api.money;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.hostforge.messages.money.Money;

/**
 * A price without and with VAT, written exactly.
 *
 * @param net without VAT
 * @param gross with VAT, rounded to the cent
 * @param currency ISO 4217
 */
public record Price(
        @Schema(example = "10.00") String net,
        @Schema(example = "12.10") String gross,
        @Schema(example = "EUR") String currency) {
    public static Price of(Money money, BigDecimal vatPercentage) {
        var gross = money.plus(money.percent(vatPercentage));
        return new Price(
                money.amount().toPlainString(),
                gross.amount().toPlainString(),
                money.currency().getCurrencyCode());
    }
}
