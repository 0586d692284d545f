package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.openprovider.Envelope.Listing;
import nl.hostforge.sandbox.openprovider.Envelope.StatusOnly;
import nl.hostforge.sandbox.openprovider.PriceList.PriceAnswer;
import nl.hostforge.sandbox.openprovider.PriceList.PriceGroup;
import org.springframework.stereotype.Component;

/** What costs money, and what says how much: check, register, transfer, renew, restore, prices and extensions. */
@Component
class OrderApi {
    private static final int MOST_NAMES_PER_CHECK = 15;

    private final Domains domains;
    private final Handles handles;
    private final NameServerGroups groups;
    private final PriceList prices;
    private final Balance balance;

    OrderApi(Domains domains, Handles handles, NameServerGroups groups, PriceList prices, Balance balance) {
        this.domains = domains;
        this.handles = handles;
        this.groups = groups;
        this.prices = prices;
        this.balance = balance;
    }

    List<Route> routes() {
        return List.of(
                post("/domains/check", "openprovider.checkDomains", this::check),
                post("/domains", "openprovider.registerDomain", this::register),
                post("/domains/transfer", "openprovider.transferDomain", this::transfer),
                post("/domains/{domain:\\d+}/renew", "openprovider.renewDomain", this::renew),
                post("/domains/{domain:\\d+}/restore", "openprovider.restoreDomain", this::restore),
                get("/domains/prices", "openprovider.readPrice", this::price),
                get("/tlds", "openprovider.listExtensions", this::extensions),
                get("/tlds/{extension}", "openprovider.readExtension", this::extension),
                get("/domains/additional-data", "openprovider.listAdditionalData", _ -> Envelope.success(List.of())),
                get(
                        "/domains/additional-data/customers",
                        "openprovider.listCustomerAdditionalData",
                        _ -> Envelope.success(List.of())));
    }

    private Answer check(Call call) {
        var names = call.json().path("domains");
        if (names.size() > MOST_NAMES_PER_CHECK)
            return Envelope.refusal(500, OpenproviderRefusal.REGISTRY, "Too many domains in one request");
        var withPrice = call.json().path("with_price").asBoolean(false);
        return Envelope.success(Map.of(
                "results",
                StreamSupport.stream(names.spliterator(), false)
                        .map(DomainName::of)
                        .map(name -> checked(name, withPrice))
                        .toList()));
    }

    private Checked checked(DomainName name, boolean withPrice) {
        prices.extension(name.extension());
        if (!name.isWellFormed()) return new Checked(name.full(), "error", "invalid domain name", null, null, null);
        if (name.isTaken() || domains.find(name).isPresent())
            return new Checked(name.full(), "active", "in use", null, null, null);
        if (name.isReserved())
            return new Checked(name.full(), "reserved", "reserved by the registry", null, null, null);
        var create = prices.price(name, "create", 1);
        return new Checked(
                name.full(),
                "free",
                null,
                name.isPremium() ? true : null,
                name.isPremium() ? new Premium("EUR", Map.of("create", create)) : null,
                withPrice ? PriceGroup.of(create) : null);
    }

    private Answer register(Call call) {
        var order = DomainOrder.of(call);
        var years = years(order.period());
        checkOrder(order);
        if (order.domain().isTaken() || order.domain().isReserved())
            throw new OpenproviderRefusal(OpenproviderRefusal.NOT_FREE, "Domain is not free");
        var price = prices.price(order.domain(), "create", years);
        if (order.domain().isPremium()
                && (order.acceptPremiumFee() == null || order.acceptPremiumFee().compareTo(price) != 0))
            throw new OpenproviderRefusal(OpenproviderRefusal.PREMIUM_FEE, "Premium fee is not accepted");
        balance.refuseUnlessEnough(price);
        var domain = domains.register(order, years);
        balance.charge(domain, "create", price);
        return Envelope.success(DomainBody.ordered(domain));
    }

    private Answer transfer(Call call) {
        var order = DomainOrder.of(call);
        checkOrder(order);
        if (order.authCode() == null || order.authCode().isBlank())
            throw new OpenproviderRefusal(OpenproviderRefusal.NO_TRANSFER_CODE, "Transfer code is missing");
        if (order.authCode().startsWith("wrong"))
            throw new OpenproviderRefusal(OpenproviderRefusal.WRONG_TRANSFER_CODE, "Transfer code is not correct");
        var price = prices.price(order.domain(), "transfer", 1);
        balance.refuseUnlessEnough(price);
        var domain = domains.transfer(order);
        balance.charge(domain, "transfer", price);
        return Envelope.success(DomainBody.ordered(domain));
    }

    private void checkOrder(DomainOrder order) {
        if (order.domain() == null || !order.domain().isWellFormed())
            throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "Invalid domain name");
        prices.extension(order.domain().extension());
        if (domains.find(order.domain()).isPresent())
            throw new OpenproviderRefusal(OpenproviderRefusal.DUPLICATE, "Reseller cannot add duplicate domain");
        handles.check(order, true);
        groups.check(order);
    }

    private Answer renew(Call call) {
        var domain = named(call);
        var years = years(call.json().path("period").asInt(1));
        var price = prices.price(domain.domain(), "renew", years);
        balance.refuseUnlessEnough(price);
        var renewed = domains.renew(domain, years);
        balance.charge(renewed, "renew", price);
        return Envelope.success(new StatusOnly(renewed.status()));
    }

    private Answer restore(Call call) {
        var domain = named(call);
        var price = prices.price(domain.domain(), "restore", 1);
        balance.refuseUnlessEnough(price);
        var restored = domains.restore(domain);
        balance.charge(restored, "restore", price);
        return Envelope.success(new StatusOnly(restored.status()));
    }

    private Answer price(Call call) {
        var name = new DomainName(
                call.parameter("domain.name").orElse(""),
                call.parameter("domain.extension").orElse(""));
        var years = years(call.parameter("period").map(Integer::valueOf).orElse(1));
        var price = prices.price(name, call.parameter("operation").orElse("create"), years);
        return Envelope.success(new PriceAnswer(PriceGroup.of(price), name.isPremium(), false));
    }

    private Answer extensions(Call call) {
        var withPrice = Boolean.parseBoolean(call.parameter("with_price").orElse("false"));
        return Listing.of(
                prices.extensions()
                        .map(one -> PriceList.described(one, withPrice))
                        .toList(),
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    private Answer extension(Call call) {
        var withPrice = Boolean.parseBoolean(call.parameter("with_price").orElse("false"));
        return Envelope.success(PriceList.described(prices.extension(call.variable("extension")), withPrice));
    }

    private static int years(Integer period) {
        if (period == null || period < 1 || period > 10)
            throw new OpenproviderRefusal(OpenproviderRefusal.WRONG_PERIOD, "Period is not valid");
        return period;
    }

    private RegisteredDomain named(Call call) {
        return domains.get(Long.parseLong(call.variable("domain")));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(String domain, String status, String reason, Boolean isPremium, Premium premium, PriceGroup price) {}

    record Premium(String currency, Map<String, BigDecimal> price) {}
}
