package nl.hostforge.query.quote;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.query.vat.Policies;

/** Quotes of whatever somebody may put into a cart, from a catalogue of whatever prices, for whoever, wherever. */
public final class RandomQuotes implements PriceSource {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final List<String> COUNTRIES = List.of("NL", "NL", "DE", "BE", "FI", "HU", "LU", "CH", "US");

    private static final CouponCode CODE = CouponCode.typed("welkom");

    private final Random random;
    private final List<HostingPackageOverview> packages;
    private final List<TldPrice> tlds;
    private final QuoteQueries queries =
            new QuoteQueries(this, Policies.inOneStopShop(), Clock.fixed(NOW, ZoneOffset.UTC));

    public RandomQuotes(long seed) {
        random = new Random(seed);
        packages = IntStream.range(0, 12)
                .mapToObj(number -> hostingPackage(new HostingPackageId(new UUID(seed, number))))
                .toList();
        tlds = List.of("nl", "com", "eu", "shop", "dev").stream()
                .map(name -> new TldPrice(
                        new Tld(name), new TldPrices(price(6_000), price(6_000), price(6_000)), true, NOW, 1))
                .toList();
    }

    private HostingPackageOverview hostingPackage(HostingPackageId id) {
        var setupFee = random.nextBoolean() ? price(5_000) : Money.noEuro();
        return new HostingPackageOverview(
                id,
                "web",
                new PackageText("Web", "Web", "Web", "Web"),
                new PackagePrices(
                        price(4_000), price(40_000), setupFee, random.nextBoolean() ? price(5_000) : Money.noEuro()),
                null,
                "web",
                false,
                1);
    }

    /** @return one that can be ordered */
    public Quote next() {
        return queries.answer(new PriceCart(cart()));
    }

    private Cart cart() {
        var items = new ArrayList<CartItem>();
        for (var count = random.nextInt(1, 9); count > 0; count--) items.add(item(count));
        var company = random.nextBoolean();
        var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        return new Cart(
                items,
                company ? CustomerKind.COMPANY : CustomerKind.PERSON,
                country,
                null,
                company ? country + "123456789" : null,
                company ? VatCheckOutcome.values()[random.nextInt(VatCheckOutcome.values().length)] : null,
                null,
                null,
                null,
                random.nextBoolean() ? "welkom" : null,
                random.nextBoolean());
    }

    private CartItem item(int place) {
        var tld = tlds.get(random.nextInt(tlds.size())).tld();
        var name = "winkel-" + place + "." + tld.value();
        return switch (random.nextInt(3)) {
            case 0 ->
                new CartItem(
                        LineKind.HOSTING,
                        packages.get(random.nextInt(packages.size())).id(),
                        name,
                        random.nextBoolean() ? MONTH : YEAR,
                        1);
            case 1 -> new CartItem(LineKind.DOMAIN_REGISTRATION, null, name, YEAR, random.nextInt(1, 11));
            default -> new CartItem(LineKind.DOMAIN_TRANSFER, null, name, YEAR, 1);
        };
    }

    private Money price(int mostCents) {
        return Money.euro(BigDecimal.valueOf(random.nextInt(1, mostCents), 2));
    }

    @Override
    public List<HostingPackageOverview> hostingPackages() {
        return packages;
    }

    /** Whatever somebody may give, on whatever. */
    @Override
    public Optional<CouponOverview> coupon(CouponId id) {
        var percent = random.nextBoolean();
        var terms = new CouponTerms(
                percent ? BigDecimal.valueOf(random.nextInt(1, 10_001), 2) : null,
                percent ? null : price(20_000),
                random.nextInt(4) == 0 ? null : random.nextInt(1, 13),
                random.nextInt(4) == 0
                        ? List.of(packages.get(random.nextInt(packages.size())).id())
                        : List.of(),
                random.nextInt(4) == 0 ? List.of(new Tld("nl"), new Tld("com")) : List.of(),
                random.nextInt(4) == 0 ? List.of(random.nextBoolean() ? MONTH : YEAR) : List.of(),
                null,
                null,
                null,
                false);
        return Optional.of(new CouponOverview(id, CODE, terms, 0, false, NOW, NOW, 0));
    }

    @Override
    public List<TldPrice> offeredTlds() {
        return tlds;
    }
}
