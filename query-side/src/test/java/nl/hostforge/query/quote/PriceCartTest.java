package nl.hostforge.query.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteProblem;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.query.vat.Policies;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PriceCartTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final HostingPackageId WEB = id(1);
    private static final HostingPackageId SHOP = id(2);
    private static final HostingPackageId OLD = id(3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Shop shop = new Shop();
    private final DefaultQueryGateway gateway =
            DefaultQueryGateway.builder().queryBus(bus).build();

    @BeforeEach
    void open() {
        new AnnotationQueryHandlerAdapter<>(shop).subscribe(bus);
        var queries = new QuoteQueries(new AskedPrices(gateway), Policies.inOneStopShop(), CLOCK);
        new AnnotationQueryHandlerAdapter<>(queries).subscribe(bus);
    }

    @Test
    void hosting_by_the_month() {
        assertThat(quote(hosting(WEB, "voorbeeld.nl", MONTH)).lines())
                .containsExactly(new OrderLine(
                        1,
                        LineKind.HOSTING,
                        WEB,
                        "Web M",
                        new DomainName("voorbeeld.nl"),
                        null,
                        MONTH,
                        1,
                        Money.euro("7.50"),
                        Money.euro("7.50"),
                        Money.euro("7.50"),
                        "Webhosting Web M voor voorbeeld.nl, 1 maand",
                        "Web hosting Web M for voorbeeld.nl, 1 month"));
    }

    @Test
    void hosting_by_the_year() {
        assertThat(quote(hosting(WEB, "voorbeeld.nl", YEAR)).lines())
                .extracting(OrderLine::billingPeriod, OrderLine::net, OrderLine::renewalPrice, OrderLine::textNl)
                .containsExactly(tuple(
                        YEAR, Money.euro("75.00"), Money.euro("75.00"), "Webhosting Web M voor voorbeeld.nl, 1 jaar"));
    }

    @Test
    void twelve_months_are_a_year() {
        assertThat(quote(hosting(WEB, "voorbeeld.nl", Period.ofMonths(12))).lines())
                .extracting(OrderLine::billingPeriod)
                .containsExactly(YEAR);
    }

    @Test
    void the_setup_fee_of_its_period_follows_hosting_each_time() {
        var quote =
                quote(hosting(SHOP, "een.nl", MONTH), hosting(WEB, "twee.nl", MONTH), hosting(SHOP, "drie.nl", YEAR));

        assertThat(quote.lines())
                .extracting(OrderLine::number, OrderLine::kind, OrderLine::net, OrderLine::textEn)
                .containsExactly(
                        tuple(1, LineKind.HOSTING, Money.euro("29.95"), "Web hosting Web shop for een.nl, 1 month"),
                        tuple(2, LineKind.SETUP_FEE, Money.euro("25.00"), "One-time setup of Web shop for een.nl"),
                        tuple(3, LineKind.HOSTING, Money.euro("7.50"), "Web hosting Web M for twee.nl, 1 month"),
                        tuple(4, LineKind.HOSTING, Money.euro("299.50"), "Web hosting Web shop for drie.nl, 1 year"),
                        tuple(5, LineKind.SETUP_FEE, Money.euro("10.00"), "One-time setup of Web shop for drie.nl"));
        assertThat(quote.lines().get(1))
                .isEqualTo(new OrderLine(
                        2,
                        LineKind.SETUP_FEE,
                        SHOP,
                        null,
                        null,
                        null,
                        null,
                        1,
                        Money.euro("25.00"),
                        Money.euro("25.00"),
                        null,
                        "Eenmalige inrichting van Webwinkel voor een.nl",
                        "One-time setup of Web shop for een.nl"));
    }

    @Test
    void a_registration_for_some_years() {
        assertThat(quote(registration("Voorbeeld.NL", 3)).lines())
                .containsExactly(new OrderLine(
                        1,
                        LineKind.DOMAIN_REGISTRATION,
                        null,
                        null,
                        new DomainName("voorbeeld.nl"),
                        new Tld("nl"),
                        YEAR,
                        3,
                        Money.euro("4.95"),
                        Money.euro("14.85"),
                        Money.euro("8.95"),
                        "Registratie van domeinnaam voorbeeld.nl, 3 jaar",
                        "Registration of domain name voorbeeld.nl, 3 years"));
    }

    @Test
    void a_transfer_adds_a_year_at_its_own_price() {
        assertThat(quote(transfer("voorbeeld.co.uk")).lines())
                .containsExactly(new OrderLine(
                        1,
                        LineKind.DOMAIN_TRANSFER,
                        null,
                        null,
                        new DomainName("voorbeeld.co.uk"),
                        new Tld("co.uk"),
                        YEAR,
                        1,
                        Money.euro("7.95"),
                        Money.euro("7.95"),
                        Money.euro("10.95"),
                        "Verhuizing van domeinnaam voorbeeld.co.uk, 1 jaar",
                        "Transfer of domain name voorbeeld.co.uk, 1 year"));
    }

    @Test
    void an_international_name_is_ordered_in_ASCII_and_read_as_it_is_written() {
        var line = quote(registration("bücher.nl", 1)).lines().getFirst();

        assertThat(line.domainName()).isEqualTo(new DomainName("xn--bcher-kva.nl"));
        assertThat(line.textNl()).isEqualTo("Registratie van domeinnaam bücher.nl, 1 jaar");
        assertThat(line.textEn()).isEqualTo("Registration of domain name bücher.nl, 1 year");
    }

    @Test
    void hosting_may_be_for_a_name_that_is_registered_along_or_is_elsewhere() {
        var quote = quote(
                registration("voorbeeld.nl", 1),
                hosting(WEB, "voorbeeld.nl", MONTH),
                hosting(WEB, "winkel.elders.example", MONTH));

        assertThat(quote.isOrderable()).isTrue();
        assertThat(quote.lines()).hasSize(3);
    }

    @Test
    void VAT_is_calculated_once_over_the_whole() {
        var quote = quote(hosting(WEB, "a.nl", MONTH), hosting(WEB, "b.nl", MONTH), registration("c.nl", 1));
        // 21 % of 19.95 is 4.1895; line by line: 1.58 + 1.58 + 1.04 = 4.20
        assertThat(quote.totals())
                .isEqualTo(new OrderTotals(Money.euro("19.95"), Money.euro("4.19"), Money.euro("24.14")));
    }

    @Test
    void a_business_elsewhere_with_proof_pays_no_VAT() {
        var quote = ask(new Cart(
                List.of(hosting(WEB, "beispiel.de", MONTH)),
                CustomerKind.COMPANY,
                "DE",
                "10115",
                "DE123456789",
                VatCheckOutcome.VALID,
                "WAPIAAAAX1a2b3c4",
                CLOCK.instant(),
                "DE"));

        assertThat(quote.vatDecision().vatCase()).isEqualTo(VatCase.REVERSE_CHARGE);
        assertThat(quote.vatDecision().evidence())
                .containsEntry("viesConsultation", "WAPIAAAAX1a2b3c4")
                .containsEntry("viesCheckedAt", "2026-11-23T10:00:00Z");
        assertThat(quote.totals().gross()).isEqualTo(Money.euro("7.50"));
    }

    @Test
    void the_day_of_a_quote_is_that_of_Amsterdam() {
        var newYear = Clock.fixed(Instant.parse("2024-12-31T23:30:00Z"), ZoneOffset.UTC);
        var queries = new QuoteQueries(new AskedPrices(gateway), Policies.inOneStopShop(), newYear);

        assertThat(queries.answer(new PriceCart(from("SK"))).vatDecision().ratePercent())
                .isEqualTo("23");
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                row("not-for-sale", new CartItem(LineKind.SETUP_FEE, SHOP, null, null, 1)),
                row("not-for-sale", new CartItem(null, null, "voorbeeld.nl", YEAR, 1)),
                row("unknown-package", hosting(id(9), "voorbeeld.nl", MONTH)),
                row("unknown-package", hosting(null, "voorbeeld.nl", MONTH)),
                row("package-retired", hosting(OLD, "voorbeeld.nl", MONTH)),
                row("period-not-offered", hosting(WEB, "voorbeeld.nl", Period.ofMonths(3))),
                row("period-not-offered", hosting(WEB, "voorbeeld.nl", null)),
                row("period-not-offered", new CartItem(LineKind.DOMAIN_REGISTRATION, null, "voorbeeld.nl", MONTH, 1)),
                row("period-not-offered", new CartItem(LineKind.DOMAIN_TRANSFER, null, "voorbeeld.nl", null, 1)),
                row("quantity-not-offered", new CartItem(LineKind.HOSTING, WEB, "voorbeeld.nl", MONTH, 2)),
                row("quantity-not-offered", new CartItem(LineKind.DOMAIN_TRANSFER, null, "voorbeeld.nl", YEAR, 2)),
                row("quantity-not-offered", registration("voorbeeld.nl", 0)),
                row("quantity-not-offered", registration("voorbeeld.nl", 11)),
                row("domain-missing", hosting(WEB, null, MONTH)),
                row("domain-missing", registration("  ", 1)),
                row("invalid-domain-name", hosting(WEB, "geen naam", MONTH)),
                row("invalid-domain-name", registration("-voorbeeld.nl", 1)),
                row("invalid-domain-name", transfer("voorbeeld")),
                row("tld-not-offered", registration("voorbeeld.museum", 1)),
                row("tld-not-offered", registration("www.voorbeeld.nl", 1)),
                row("tld-not-offered", transfer("voorbeeld.uk")));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void what_cannot_be_ordered_is_told_and_the_rest_is_priced(String code, CartItem flawed) {
        var quote = quote(registration("goed.nl", 1), flawed);

        assertThat(quote.problems())
                .extracting(QuoteProblem::item, QuoteProblem::code)
                .containsExactly(tuple(1, code));
        assertThat(quote.problems().getFirst().detail()).endsWith(".");
        assertThat(quote.lines())
                .extracting(OrderLine::textNl)
                .containsExactly("Registratie van domeinnaam goed.nl, 1 jaar");
        assertThat(quote.isOrderable()).isFalse();
    }

    @Test
    void the_same_name_is_not_ordered_twice_however_it_is_written() {
        var quote = quote(registration("bücher.nl", 1), transfer("XN--BCHER-KVA.nl."));

        assertThat(quote.problems())
                .extracting(QuoteProblem::item, QuoteProblem::code)
                .containsExactly(tuple(1, "domain-twice"));
        assertThat(quote.lines()).hasSize(1);
    }

    @Test
    void there_is_one_hosting_for_a_name() {
        var quote = quote(hosting(WEB, "voorbeeld.nl", MONTH), hosting(SHOP, "Voorbeeld.nl", YEAR));

        assertThat(quote.problems())
                .extracting(QuoteProblem::item, QuoteProblem::code)
                .containsExactly(tuple(1, "hosting-twice"));
    }

    @Test
    void everything_wrong_with_an_item_is_told_at_once() {
        var quote = quote(new CartItem(LineKind.HOSTING, OLD, "", Period.ofDays(3), 7));

        assertThat(quote.problems())
                .extracting(QuoteProblem::code)
                .containsExactly("package-retired", "period-not-offered", "quantity-not-offered", "domain-missing");
        assertThat(quote.totals().gross()).isEqualTo(Money.noEuro());
    }

    @Test
    void a_country_that_is_none_is_a_problem_of_the_whole_and_counts_as_the_Netherlands() {
        var quote = ask(from("QQ"));

        assertThat(quote.problems())
                .extracting(QuoteProblem::item, QuoteProblem::code)
                .containsExactly(tuple(null, "unknown-country"));
        assertThat(quote.vatDecision().vatCase()).isEqualTo(VatCase.DOMESTIC);
        assertThat(quote.lines()).hasSize(1);
        assertThat(quote.isOrderable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({",DOMESTIC", "'',DOMESTIC", "be,OSS", "EL,OSS", "US,OUTSIDE_EU"})
    void a_country_may_be_unknown_or_written_in_small_letters(String country, VatCase expected) {
        var quote = ask(from(country));

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.vatDecision().vatCase()).isEqualTo(expected);
    }

    @Test
    void an_empty_cart_costs_nothing_and_cannot_be_ordered() {
        var quote = quote();

        assertThat(quote.totals().gross()).isEqualTo(Money.noEuro());
        assertThat(quote.problems()).isEmpty();
        assertThat(quote.isOrderable()).isFalse();
        assertThat(shop.asked).isEmpty();
    }

    @Test
    void each_price_list_is_read_once_whatever_the_cart_holds() {
        quote(
                hosting(WEB, "a.nl", MONTH),
                hosting(SHOP, "b.nl", MONTH),
                registration("c.nl", 1),
                registration("d.co.uk", 1),
                transfer("e.nl"));

        assertThat(shop.asked).containsExactlyInAnyOrder("packages", "tlds");
    }

    @Test
    void a_code_is_found_however_it_is_written_and_its_discount_is_taxed() {
        var quote = ask(cartWith(" welkom ", registration("a.nl", 1)));
        assertThat(quote.coupon().isUsed()).isTrue();
        assertThat(quote.lines().getFirst().net()).isEqualTo(Money.euro("2.47"));
        assertThat(quote.totals()).isEqualTo(OrderTotals.of(quote.lines(), quote.vatDecision()));
        assertThat(quote.totals().gross()).isEqualTo(Money.euro("2.99"));
        assertThat(shop.asked).contains("WELKOM");
    }

    @Test
    void a_code_that_is_none_is_not_asked_for_and_costs_nothing() {
        var quote = ask(cartWith("%%", registration("a.nl", 1)));
        assertThat(quote.coupon().problem()).isEqualTo("unknown-coupon");
        assertThat(quote.isOrderable()).isTrue();
        assertThat(quote.lines().getFirst().net()).isEqualTo(Money.euro("4.95"));
        assertThat(shop.asked).containsExactly("tlds");
        assertThat(ask(cartWith(" ", registration("a.nl", 1))).coupon()).isNull();
    }

    private static Cart cartWith(String code, CartItem... items) {
        return new Cart(Arrays.asList(items), null, null, null, null, null, null, null, null, code, false);
    }

    private Quote quote(CartItem... items) {
        return ask(new Cart(Arrays.asList(items), null, null, null, null, null, null, null, null));
    }

    private Quote ask(Cart cart) {
        return gateway.query(new PriceCart(cart), ResponseTypes.instanceOf(Quote.class))
                .join();
    }

    private static Cart from(String country) {
        return new Cart(
                List.of(hosting(WEB, "voorbeeld.nl", MONTH)), null, country, null, null, null, null, null, "T1");
    }

    private static Arguments row(String code, CartItem flawed) {
        return Arguments.of(code, flawed);
    }

    private static CartItem hosting(HostingPackageId hostingPackage, String name, Period period) {
        return new CartItem(LineKind.HOSTING, hostingPackage, name, period, 1);
    }

    private static CartItem registration(String name, int years) {
        return new CartItem(LineKind.DOMAIN_REGISTRATION, null, name, YEAR, years);
    }

    private static CartItem transfer(String name) {
        return new CartItem(LineKind.DOMAIN_TRANSFER, null, name, YEAR, 1);
    }

    private static HostingPackageId id(int number) {
        return new HostingPackageId(new UUID(0, number));
    }

    /** A catalogue and a price list that remember what they were asked. */
    static class Shop {
        final List<String> asked = new ArrayList<>();

        @QueryHandler
        List<HostingPackageOverview> answer(FindAllPackages query) {
            asked.add("packages");
            return List.of(
                    hostingPackage(WEB, "Web M", "Web M", "Web M", "7.50", "75.00", "0.00", "0.00", false),
                    hostingPackage(SHOP, "Web XL", "Webwinkel", "Web shop", "29.95", "299.50", "25.00", "10.00", false),
                    hostingPackage(OLD, "Web S", "Oud", "Old", "1.00", "10.00", "0.00", "0.00", true));
        }

        @QueryHandler
        List<TldPrice> answer(FindOfferedTlds query) {
            asked.add("tlds");
            return List.of(tld("nl", "4.95", "4.95", "8.95"), tld("co.uk", "7.95", "7.95", "10.95"));
        }

        /** WELKOM halves everything. */
        @QueryHandler
        Optional<CouponOverview> answer(FindCoupon query) {
            var code = CouponCode.typed("welkom");
            if (!query.couponId().equals(code.couponId())) return Optional.empty();
            asked.add(code.value());
            var terms = new CouponTerms(
                    new BigDecimal("50"), null, 1, List.of(), List.of(), List.of(), null, null, null, false);
            return Optional.of(
                    new CouponOverview(code.couponId(), code, terms, 0, false, CLOCK.instant(), CLOCK.instant(), 0));
        }

        private static HostingPackageOverview hostingPackage(
                HostingPackageId id,
                String servicePlan,
                String nameNl,
                String nameEn,
                String monthly,
                String yearly,
                String setupFee,
                String yearlySetupFee,
                boolean retired) {
            return new HostingPackageOverview(
                    id,
                    "slug",
                    new PackageText(nameNl, nameEn, "", ""),
                    new PackagePrices(
                            Money.euro(monthly), Money.euro(yearly), Money.euro(setupFee), Money.euro(yearlySetupFee)),
                    null,
                    servicePlan,
                    retired,
                    0);
        }

        private static TldPrice tld(String tld, String registration, String transfer, String renewal) {
            var prices = new TldPrices(Money.euro(registration), Money.euro(transfer), Money.euro(renewal));
            return new TldPrice(new Tld(tld), prices, true, CLOCK.instant(), 0);
        }
    }
}
