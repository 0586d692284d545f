package nl.hostforge.integration.openprovider;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.registrar.DomainAvailability;
import nl.hostforge.integration.registrar.DomainPrice;
import nl.hostforge.integration.registrar.Registrar.Price;
import nl.hostforge.integration.registrar.TldPrices;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Availability and prices on the wire. {@code reseller} is what we pay; {@code product} the registry's list price. */
final class PriceBodies {

    private PriceBodies() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Check(List<DomainName> domains, boolean withPrice) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Checked(String domain, String status, String reason, boolean isPremium, Prices price, Premium premium) {

        /** {@code free} alone means available; everything else, known or new, doesn't. */
        DomainAvailability inOurWords() {
            return new DomainAvailability(
                    domain,
                    "free".equals(status),
                    Optional.ofNullable(reason).filter(text -> !text.isBlank()),
                    Prices.ours(price),
                    isPremium && premium != null ? premium.inOurWords() : Optional.empty());
        }
    }

    record Premium(String currency, Operation price) {

        Optional<Price> inOurWords() {
            return price == null || price.create() == null
                    ? Optional.empty()
                    : Optional.of(new Price(price.create(), currency));
        }

        record Operation(BigDecimal create) {}
    }

    record Prices(Amount product, Amount reseller) {

        static Optional<Price> ours(Prices prices) {
            return prices == null
                            || prices.reseller() == null
                            || prices.reseller().price() == null
                    ? Optional.empty()
                    : Optional.of(new Price(
                            prices.reseller().price(), prices.reseller().currency()));
        }
    }

    record Amount(BigDecimal price, String currency) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Quoted(Prices price, boolean isPremium) {

        Optional<DomainPrice> inOurWords() {
            return Prices.ours(price).map(ours -> new DomainPrice(ours, isPremium));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Tld(String name, TldPriceList prices, int minPeriod, int maxPeriod, boolean isTransferAuthCodeRequired) {

        TldPrices inOurWords() {
            var list = prices == null ? new TldPriceList(null, null, null, null) : prices;
            return new TldPrices(
                    name,
                    Prices.ours(list.createPrice()),
                    Prices.ours(list.renewPrice()),
                    Prices.ours(list.transferPrice()),
                    Prices.ours(list.restorePrice()),
                    minPeriod,
                    maxPeriod,
                    isTransferAuthCodeRequired);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record TldPriceList(Prices createPrice, Prices renewPrice, Prices transferPrice, Prices restorePrice) {}
}
