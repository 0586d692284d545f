package nl.hostforge.query.quote;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.InvalidDomainName;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.quote.QuoteProblem;
import nl.hostforge.messages.tldpricelist.TldPrices;

/**
 * Goes through one cart in its order: an item without a flaw becomes a line, and whatever is wrong with the others becomes
 * a problem. An item counts as "earlier" for its successors whether or not it has a flaw itself.
 */
final class CartPricing {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final int MOST_YEARS = 10; // what gTLD registries allow (ICANN base registry agreement)

    private final Prices prices;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<QuoteProblem> problems = new ArrayList<>();
    private final Set<DomainName> hosted = new HashSet<>();
    private final Set<DomainName> ordered = new HashSet<>();

    private CartPricing(Prices prices) {
        this.prices = prices;
    }

    static CartPricing of(List<CartItem> items, Prices prices) {
        var pricing = new CartPricing(prices);
        for (var place = 0; place < items.size(); place++) pricing.take(place, items.get(place));
        return pricing;
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    List<QuoteProblem> problems() {
        return List.copyOf(problems);
    }

    private void take(int place, CartItem item) {
        switch (item.kind()) {
            case HOSTING -> takeHosting(place, item);
            case DOMAIN_REGISTRATION, DOMAIN_TRANSFER -> takeDomain(place, item);
            case SETUP_FEE -> problems.add(Flaw.NOT_FOR_SALE.at(place));
            case null -> problems.add(Flaw.NOT_FOR_SALE.at(place));
        }
    }

    private void takeHosting(int place, CartItem item) {
        var flaws = new ArrayList<QuoteProblem>();
        var chosen = prices.hostingPackage(item.hostingPackageId());
        if (chosen.isEmpty()) flaws.add(Flaw.UNKNOWN_PACKAGE.at(place));
        if (chosen.filter(HostingPackageOverview::retired).isPresent()) flaws.add(Flaw.PACKAGE_RETIRED.at(place));
        var period = period(item);
        if (!period.equals(MONTH) && !period.equals(YEAR)) flaws.add(Flaw.PERIOD_NOT_OFFERED.at(place));
        if (item.quantity() != 1) flaws.add(Flaw.QUANTITY_NOT_OFFERED.at(place));
        var name = name(place, item, flaws);
        if (name.isPresent() && !hosted.add(name.get())) flaws.add(Flaw.HOSTING_TWICE.at(place));
        if (flaws.isEmpty()) addHosting(chosen.orElseThrow(), name.orElseThrow(), period);
        problems.addAll(flaws);
    }

    private void takeDomain(int place, CartItem item) {
        var flaws = new ArrayList<QuoteProblem>();
        var name = name(place, item, flaws);
        var tldPrices = name.map(DomainName::tld).flatMap(prices::tld);
        if (name.isPresent() && tldPrices.isEmpty()) flaws.add(Flaw.TLD_NOT_OFFERED.at(place));
        if (!period(item).equals(YEAR)) flaws.add(Flaw.PERIOD_NOT_OFFERED.at(place));
        var mostYears = item.kind() == LineKind.DOMAIN_REGISTRATION ? MOST_YEARS : 1;
        if (item.quantity() < 1 || item.quantity() > mostYears) flaws.add(Flaw.QUANTITY_NOT_OFFERED.at(place));
        if (name.isPresent() && !ordered.add(name.get())) flaws.add(Flaw.DOMAIN_TWICE.at(place));
        if (flaws.isEmpty()) addDomain(item, name.orElseThrow(), tldPrices.orElseThrow());
        problems.addAll(flaws);
    }

    /** Twelve months are a year; no period is none that we sell. */
    private static Period period(CartItem item) {
        return item.billingPeriod() == null ? Period.ZERO : item.billingPeriod().normalized();
    }

    private static Optional<DomainName> name(int place, CartItem item, List<QuoteProblem> flaws) {
        if (item.domain() == null || item.domain().isBlank()) {
            flaws.add(Flaw.DOMAIN_MISSING.at(place));
            return Optional.empty();
        }
        try {
            return Optional.of(DomainName.parse(item.domain()));
        } catch (InvalidDomainName invalid) {
            flaws.add(Flaw.INVALID_DOMAIN_NAME.at(place, invalid.getMessage()));
            return Optional.empty();
        }
    }

    private void addHosting(HostingPackageOverview chosen, DomainName name, Period period) {
        var price = period.equals(MONTH)
                ? chosen.prices().monthly()
                : chosen.prices().yearly();
        var text = LineText.hosting(chosen.text(), name, period);
        lines.add(new OrderLine(
                lines.size() + 1,
                LineKind.HOSTING,
                chosen.id(),
                chosen.servicePlan(),
                name,
                null,
                period,
                1,
                price,
                price,
                price,
                text.nl(),
                text.en()));
        var fee = period.equals(MONTH)
                ? chosen.prices().setupFee()
                : chosen.prices().yearlySetupFee();
        if (!fee.isZero()) addSetupFee(chosen, name, fee);
    }

    private void addSetupFee(HostingPackageOverview chosen, DomainName name, Money fee) {
        var text = LineText.setup(chosen.text(), name);
        lines.add(new OrderLine(
                lines.size() + 1,
                LineKind.SETUP_FEE,
                chosen.id(),
                null,
                null,
                null,
                null,
                1,
                fee,
                fee,
                null,
                text.nl(),
                text.en()));
    }

    private void addDomain(CartItem item, DomainName name, TldPrices tldPrices) {
        var registered = item.kind() == LineKind.DOMAIN_REGISTRATION;
        Money price = registered ? tldPrices.registration() : tldPrices.transfer();
        var text = registered ? LineText.registration(name, item.quantity()) : LineText.transfer(name);
        lines.add(new OrderLine(
                lines.size() + 1,
                item.kind(),
                null,
                null,
                name,
                name.tld(),
                YEAR,
                item.quantity(),
                price,
                price.times(item.quantity()),
                tldPrices.renewal(),
                text.nl(),
                text.en()));
    }
}
