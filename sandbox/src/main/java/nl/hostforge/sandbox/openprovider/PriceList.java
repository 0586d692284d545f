package nl.hostforge.sandbox.openprovider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.sandbox.openprovider.OpenproviderSettings.Extension;
import org.springframework.stereotype.Component;

/** The extensions on offer and what they cost. A premium name costs a hundred times as much. */
@Component
class PriceList {
    private static final BigDecimal PREMIUM_FACTOR = new BigDecimal("100");

    private final OpenproviderSettings settings;

    PriceList(OpenproviderSettings settings) {
        this.settings = settings;
    }

    Stream<Extension> extensions() {
        return settings.extensions().stream();
    }

    Extension extension(String name) {
        return extensions()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OpenproviderRefusal(
                        OpenproviderRefusal.UNKNOWN_EXTENSION, "Your domain request contains an invalid extension!"));
    }

    /** The total for the period; {@code operation} as in the vendor's address: create, renew, transfer, restore. */
    BigDecimal price(DomainName domain, String operation, int years) {
        var extension = extension(domain.extension());
        var yearly = switch (operation) {
            case "create" -> extension.create();
            case "renew" -> extension.renew();
            case "transfer" -> extension.transfer();
            case "restore" -> extension.restore();
            default -> throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "Unknown operation " + operation);
        };
        var times = domain.isPremium() ? PREMIUM_FACTOR : BigDecimal.ONE;
        return yearly.multiply(times).multiply(BigDecimal.valueOf(years));
    }

    /** An extension as {@code /tlds} shows it. */
    static ExtensionBody described(Extension extension, boolean withPrice) {
        var prices = withPrice
                ? Map.of(
                        "create_price", PriceGroup.of(extension.create()),
                        "renew_price", PriceGroup.of(extension.renew()),
                        "transfer_price", PriceGroup.of(extension.transfer()),
                        "restore_price", PriceGroup.of(extension.restore()))
                : null;
        return new ExtensionBody(
                extension.name(),
                "ACT",
                1,
                10,
                40,
                0,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                prices);
    }

    record Price(String currency, BigDecimal price) {}

    /** The registry's price and the reseller's, which are the same here. */
    record PriceGroup(Price product, Price reseller) {
        static PriceGroup of(BigDecimal euros) {
            return new PriceGroup(new Price("EUR", euros), new Price("EUR", euros));
        }
    }

    record PriceAnswer(PriceGroup price, boolean isPremium, boolean isPromotion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExtensionBody(
            String name,
            String status,
            int minPeriod,
            int maxPeriod,
            int quarantinePeriod,
            int softQuarantinePeriod,
            boolean isTransferAuthCodeRequired,
            boolean isAuthCodeAvailable,
            boolean isAuthCodeChangeable,
            boolean isPrivateWhoisAllowed,
            boolean renewAvailable,
            boolean transferAvailable,
            boolean ownerHandleSupported,
            boolean adminHandleSupported,
            boolean techHandleSupported,
            boolean dnssecAllowed,
            Map<String, PriceGroup> prices) {}
}
