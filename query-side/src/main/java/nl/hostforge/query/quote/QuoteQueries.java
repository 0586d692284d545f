package nl.hostforge.query.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteProblem;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.quote.QuoteQuery.TaxSale;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.vat.CountryCode;
import nl.hostforge.query.vat.VatPolicy;
import nl.hostforge.query.vat.VatQuestion;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what a cart costs. */
@Component
class QuoteQueries {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final PriceSource prices;
    private final VatPolicy vat;
    private final Clock clock;

    QuoteQueries(PriceSource prices, VatPolicy vat, Clock clock) {
        this.prices = prices;
        this.vat = vat;
        this.clock = clock;
    }

    @QueryHandler
    Quote answer(PriceCart query) {
        var cart = query.cart();
        var pricing = CartPricing.of(cart.items(), Prices.of(cart.items(), prices));
        var coupon = coupon(cart, pricing.lines());
        var lines = coupon.map(CouponPricing::lines).orElseGet(pricing::lines);
        var decision = decide(cart, net(lines));
        var problems = new ArrayList<QuoteProblem>();
        if (hasText(cart.country()) && known(cart.country()) == null) problems.add(Flaw.UNKNOWN_COUNTRY.at(null));
        problems.addAll(pricing.problems());
        return new Quote(
                lines,
                decision,
                OrderTotals.of(lines, decision),
                problems,
                coupon.map(CouponPricing::answer).orElse(null));
    }

    private Optional<CouponPricing> coupon(Cart cart, List<OrderLine> lines) {
        if (!hasText(cart.coupon())) return Optional.empty();
        var code = CouponCode.typed(cart.coupon());
        var known = code.isWellFormed() ? prices.coupon(code.couponId()) : Optional.<CouponOverview>empty();
        return Optional.of(CouponPricing.of(code, known, cart.couponHeld(), today(), lines));
    }

    @QueryHandler
    VatDecision answer(TaxSale query) {
        return decide(query.cart(), query.net());
    }

    private VatDecision decide(Cart cart, Money net) {
        return vat.decide(new VatQuestion(
                cart.kind(),
                known(cart.country()),
                cart.postalCode(),
                cart.vatNumber(),
                cart.vatCheck(),
                cart.viesConsultation(),
                cart.viesCheckedAt(),
                known(cart.addressCountry()),
                today(),
                net));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    private static Money net(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::net).reduce(Money.noEuro(), Money::plus);
    }

    /** A code that is none says as little about VAT as no code. */
    private static String known(String country) {
        return hasText(country) && CountryCode.isKnown(country) ? country : null;
    }

    private static boolean hasText(String typed) {
        return typed != null && !typed.isBlank();
    }
}
