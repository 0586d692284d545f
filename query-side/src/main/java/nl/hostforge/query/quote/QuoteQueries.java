package nl.hostforge.query.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
        var decision = decide(cart, net(pricing.lines()));
        var problems = new ArrayList<QuoteProblem>();
        if (hasText(cart.country()) && known(cart.country()) == null) problems.add(Flaw.UNKNOWN_COUNTRY.at(null));
        problems.addAll(pricing.problems());
        return new Quote(pricing.lines(), decision, OrderTotals.of(pricing.lines(), decision), problems);
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
                LocalDate.ofInstant(clock.instant(), AMSTERDAM),
                net));
    }

    private static Money net(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::net).reduce(Money.noEuro(), Money::plus);
    }

    /** A code that is none says as little about VAT as no code. */
    private static String known(String country) {
        return hasText(country) && CountryCode.isKnown(country) ? country : null;
    }

    private static boolean hasText(String country) {
        return country != null && !country.isBlank();
    }
}
