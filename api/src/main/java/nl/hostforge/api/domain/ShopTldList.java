package nl.hostforge.api.domain;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.api.money.Price;
import nl.hostforge.messages.tldpricelist.TldPrice;

/**
 * The extensions under which names can be ordered.
 *
 * @param vatPercentage the VAT in the prices that include it
 */
record ShopTldList(@Schema(example = "21") String vatPercentage, List<ShopTld> tlds) {
    static ShopTldList of(List<TldPrice> prices, BigDecimal vatPercentage) {
        return new ShopTldList(
                vatPercentage.toPlainString(),
                prices.stream().map(price -> ShopTld.of(price, vatPercentage)).toList());
    }

    /** What a name under one extension costs, each for a year. */
    record ShopTld(@Schema(example = "nl") String tld, Price registration, Price transfer, Price renewal) {
        static ShopTld of(TldPrice price, BigDecimal vatPercentage) {
            return new ShopTld(
                    price.tld().value(),
                    Price.of(price.prices().registration(), vatPercentage),
                    Price.of(price.prices().transfer(), vatPercentage),
                    Price.of(price.prices().renewal(), vatPercentage));
        }
    }
}
