package nl.hostforge.api.hostingpackage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.api.money.Price;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;

/**
 * The packages that can be ordered, cheapest first.
 *
 * @param language the language of names and descriptions
 * @param vatPercentage the VAT in the prices that include it
 */
record ShopCatalogue(
        @Schema(
                example = "nl",
                allowableValues = {"nl", "en"})
        String language,

        @Schema(example = "21") String vatPercentage,
        List<ShopPackage> packages) {
    static ShopCatalogue of(List<HostingPackageOverview> overviews, ShopLanguage language, BigDecimal vatPercentage) {
        var packages = overviews.stream()
                .map(overview -> ShopPackage.of(overview, language, vatPercentage))
                .toList();
        return new ShopCatalogue(language.tag(), vatPercentage.toPlainString(), packages);
    }

    /** One package as the shop shows it. */
    record ShopPackage(
            @Schema(type = "string", format = "uuid") HostingPackageId id,
            @Schema(example = "web-m") String slug,
            @Schema(example = "Web M") String name,
            String description,
            PackageLimits limits,
            PackageTerm monthly,
            PackageTerm yearly,

            @Schema(description = "Once, with the first month")
            Price setupFee,

            @Schema(description = "Once, with the first year")
            Price yearlySetupFee) {
        static ShopPackage of(HostingPackageOverview overview, ShopLanguage language, BigDecimal vatPercentage) {
            var text = overview.text();
            var dutch = language == ShopLanguage.NL;
            return new ShopPackage(
                    overview.id(),
                    overview.slug(),
                    dutch ? text.nameNl() : text.nameEn(),
                    dutch ? text.descriptionNl() : text.descriptionEn(),
                    overview.limits(),
                    PackageTerm.of(overview.prices().monthly(), vatPercentage),
                    PackageTerm.of(overview.prices().yearly(), vatPercentage),
                    Price.of(overview.prices().setupFee(), vatPercentage),
                    Price.of(overview.prices().yearlySetupFee(), vatPercentage));
        }
    }

    /**
     * What one term costs.
     *
     * @param price for the first term, without the setup fee
     * @param renewal for each term after it; the same as the first, since there are no introductory prices, and shown
     *     all the same, so that nobody has to wonder
     */
    record PackageTerm(Price price, Price renewal) {
        static PackageTerm of(Money money, BigDecimal vatPercentage) {
            var price = Price.of(money, vatPercentage);
            return new PackageTerm(price, price);
        }
    }
}
