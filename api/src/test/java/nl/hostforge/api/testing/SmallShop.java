package nl.hostforge.api.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.DomainQuery.CheckDomains;
import nl.hostforge.messages.domain.InvalidDomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteProblem;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.quote.QuoteQuery.TaxSale;
import nl.hostforge.messages.quote.QuotedCoupon;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryHandler;

/**
 * What the shop sells and who ordered what, in memory: it decides like the aggregates, prices like the quote, answers for
 * the registrar and the VAT register, and dies after any command that a test names.
 */
public class SmallShop implements SmallPart {
    private static final BigDecimal VAT = new BigDecimal("21");
    private static final int NEVER = -1;

    private final SmallDomain domain;
    private final SmallHistories histories;
    private final MovableClock clock;
    private final Map<Tld, TldPrices> tlds = new LinkedHashMap<>();
    private final Map<DomainName, DomainAvailability> registry = new HashMap<>();
    private final Map<String, VatCheckOutcome> vatNumbers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<EmailClaimId, CustomerId> addresses = new HashMap<>();
    private final Map<CustomerId, RegisterCustomer> customers = new LinkedHashMap<>();
    private final Set<CustomerId> erased = new HashSet<>();
    private final List<RecordVatNumberCheck> vatChecks = new ArrayList<>();
    private final Map<DomainClaimId, ClaimDomain> claims = new LinkedHashMap<>();
    private final Map<OrderId, OrderNumber> numbers = new HashMap<>();
    private final Map<OrderId, CreateOrder> orders = new LinkedHashMap<>();
    private final Map<OrderId, OrderDetails> shown = new HashMap<>();
    private boolean registrarAway;
    private boolean registerAway;
    private int commandsLeft = NEVER;

    private static final Discount HALF = half("half");

    /** A code that has expired: it counts only for an order that uses it already. */
    public static final Discount EXPIRED = half("expired");

    private String couponRefusal;

    private static Discount half(String typed) {
        var code = CouponCode.typed(typed);
        return new Discount(code.couponId(), code, new BigDecimal("50"), null, 3, List.of());
    }

    private static class Refused extends DecisionRefused {
        Refused(String code) {
            super(code, "No.");
        }
    }

    SmallShop(SmallDomain domain, SmallHistories histories, MovableClock clock) {
        this.domain = domain;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public synchronized void reset() {
        Stream.of(tlds, registry, vatNumbers, addresses, customers, claims, numbers, orders, shown)
                .forEach(Map::clear);
        Stream.of(asked, erased, vatChecks).forEach(Collection::clear);
        registrarAway = false;
        registerAway = false;
        commandsLeft = NEVER;
        couponRefusal = null;
        offer("nl", "7.99");
    }

    public synchronized void offer(String tld, String registration) {
        tlds.put(new Tld(tld), new TldPrices(Money.euro(registration), Money.euro("5.00"), Money.euro("9.99")));
    }

    /** From now on nobody can use a coupon. */
    public synchronized void refuseCoupons(String code) {
        couponRefusal = code;
    }

    public synchronized void registry(String name, boolean available, boolean premium, String reason) {
        var parsed = DomainName.parse(name);
        registry.put(parsed, new DomainAvailability(parsed, available, premium, reason));
    }

    public synchronized void registrarIsAway() {
        registrarAway = true;
    }

    public synchronized void vatNumber(String number, VatCheckOutcome outcome) {
        vatNumbers.put(number, outcome);
    }

    public synchronized void vatRegisterIsAway() {
        registerAway = true;
    }

    /** The next command has its effect, and so on up to this many; then the caller never hears of it. */
    public synchronized void dieAfter(int commands) {
        commandsLeft = commands;
    }

    /** Erases a customer, whose address was not given back yet. */
    public synchronized void erase(CustomerId customer) {
        erased.add(customer);
    }

    public synchronized void claim(DomainClaimId name, OrderId order) {
        claims.put(name, new ClaimDomain(name, order, clock.instant()));
    }

    public synchronized void claim(EmailClaimId address, CustomerId owner) {
        addresses.put(address, owner);
    }

    public synchronized void show(OrderDetails details) {
        shown.put(details.id(), details);
    }

    /** The read model shows what it has not shown yet. */
    public synchronized void catchUp() {
        domain.catchUp();
        orders.values().forEach(order -> shown.put(order.orderId(), detailsOf(order)));
    }

    public synchronized List<CreateOrder> orders() {
        return List.copyOf(orders.values());
    }

    public synchronized Map<CustomerId, RegisterCustomer> customers() {
        return Map.copyOf(customers);
    }

    public synchronized Map<DomainClaimId, ClaimDomain> claims() {
        return Map.copyOf(claims);
    }

    public synchronized List<RecordVatNumberCheck> vatChecks() {
        return List.copyOf(vatChecks);
    }

    /** @return the VAT numbers that the register was asked about */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** @return what was sent, by simple name, in order */
    public List<String> sent() {
        return domain.received().stream()
                .map(message -> message.getPayloadType().getSimpleName())
                .toList();
    }

    @CommandHandler
    synchronized CustomerId on(ClaimEmail command, CommandMessage<?> message) {
        domain.receive(message);
        var owner = addresses.computeIfAbsent(command.emailClaimId(), address -> command.customerId());
        dieMaybe();
        return owner;
    }

    @CommandHandler
    synchronized void on(ReleaseEmail command, CommandMessage<?> message) {
        domain.receive(message);
        addresses.remove(command.emailClaimId(), command.customerId());
        dieMaybe();
    }

    @CommandHandler
    synchronized void on(RegisterCustomer command, CommandMessage<?> message) {
        domain.receive(message);
        if (erased.contains(command.customerId())) throw new Refused("customer-erased");
        customers.putIfAbsent(command.customerId(), command);
        dieMaybe();
    }

    @CommandHandler
    synchronized void on(RecordVatNumberCheck command, CommandMessage<?> message) {
        domain.receive(message);
        if (vatChecks.stream().noneMatch(check -> !command.checkedAt().isAfter(check.checkedAt())))
            vatChecks.add(command);
        dieMaybe();
    }

    @CommandHandler
    synchronized void on(ClaimDomain command, CommandMessage<?> message) {
        domain.receive(message);
        var holder = claims.get(command.domainClaimId());
        var lapsed = holder != null && command.at().isAfter(holder.at().plusSeconds(3600));
        if (holder != null && !holder.orderId().equals(command.orderId()) && !lapsed)
            throw new Refused("domain-already-ordered");
        if (holder == null || lapsed) claims.put(command.domainClaimId(), command);
        dieMaybe();
    }

    @CommandHandler
    synchronized void on(ReleaseDomain command, CommandMessage<?> message) {
        domain.receive(message);
        claims.values()
                .removeIf(claim -> claim.domainClaimId().equals(command.domainClaimId())
                        && claim.orderId().equals(command.orderId()));
        dieMaybe();
    }

    @CommandHandler
    synchronized void on(RedeemCoupon command, CommandMessage<?> message) {
        domain.receive(message);
        if (couponRefusal != null) throw new Refused(couponRefusal);
        dieMaybe();
    }

    @CommandHandler
    synchronized OrderNumber on(AllocateNumber command, CommandMessage<?> message) {
        domain.receive(message);
        var number = numbers.computeIfAbsent(command.orderId(), order -> OrderNumber.of(10_001 + numbers.size()));
        dieMaybe();
        return number;
    }

    @CommandHandler
    synchronized OrderNumber on(CreateOrder command, CommandMessage<?> message) {
        domain.receive(message);
        var present = orders.get(command.orderId());
        if (present != null && !present.contentDigest().equals(command.contentDigest()))
            throw new Refused("order-exists");
        if (present == null) {
            if (command.lines().isEmpty()) throw new Refused("invalid-order-lines");
            orders.put(command.orderId(), command);
            if (!domain.isBehind()) shown.put(command.orderId(), detailsOf(command));
        }
        dieMaybe();
        return orders.get(command.orderId()).number();
    }

    @QueryHandler
    synchronized Quote answer(PriceCart query) {
        var cart = query.cart();
        var lines = new ArrayList<OrderLine>();
        var problems = new ArrayList<QuoteProblem>();
        for (var at = 0; at < cart.items().size(); at++) price(at, cart.items().get(at), lines, problems);
        var decision = decide(cart);
        var coupon = coupon(cart);
        if (coupon != null && coupon.isUsed()) lines.replaceAll(line -> line.less(HALF));
        return new Quote(lines, decision, OrderTotals.of(lines, decision), problems, coupon);
    }

    private static QuotedCoupon coupon(Cart cart) {
        if (cart.coupon() == null || cart.coupon().isBlank()) return null;
        var code = CouponCode.typed(cart.coupon());
        if (code.equals(HALF.code()) || code.equals(EXPIRED.code()) && cart.couponHeld())
            return new QuotedCoupon(code, null, null);
        return code.equals(EXPIRED.code())
                ? new QuotedCoupon(code, "coupon-expired", "This code has expired.")
                : new QuotedCoupon(code, "unknown-coupon", "There is no such code.");
    }

    @QueryHandler
    VatDecision answer(TaxSale query) {
        return decide(query.cart());
    }

    private static VatDecision decide(Cart cart) {
        return cart.vatCheck() == VatCheckOutcome.VALID && !"NL".equals(cart.country())
                ? new VatDecision(VatCase.REVERSE_CHARGE, "AE", BigDecimal.ZERO, cart.country(), "reverse", Map.of())
                : new VatDecision(VatCase.DOMESTIC, "S", VAT, "NL", null, Map.of());
    }

    @QueryHandler
    synchronized VatNumberAnswer answer(CheckVatNumber query) {
        asked.add(query.vatNumber());
        if (registerAway) throw new IllegalStateException("no register here");
        var outcome = vatNumbers.getOrDefault(query.vatNumber(), VatCheckOutcome.UNVERIFIABLE);
        var valid = outcome == VatCheckOutcome.VALID;
        return new VatNumberAnswer(outcome, clock.instant(), valid ? "WAPIAAAA" : null, valid ? "De Vries" : null);
    }

    @QueryHandler
    synchronized List<DomainAvailability> answer(CheckDomains query) {
        if (registrarAway) throw new IllegalStateException("no registrar here");
        return query.names().stream()
                .filter(registry::containsKey)
                .map(registry::get)
                .toList();
    }

    @QueryHandler
    synchronized List<TldPrice> answer(FindOfferedTlds query) {
        return tlds.entrySet().stream()
                .map(line -> new TldPrice(line.getKey(), line.getValue(), true, clock.instant(), 1))
                .toList();
    }

    synchronized Optional<OrderDetails> shown(OrderId order) {
        return Optional.ofNullable(shown.get(order));
    }

    @QueryHandler
    synchronized Optional<OrderDetails> answer(FindTrackedOrder query) {
        return orders.values().stream()
                .filter(order -> order.number().equals(query.number()))
                .filter(order -> order.trackingSecretHash().equals(query.trackingSecretHash()))
                .flatMap(order -> Optional.ofNullable(shown.get(order.orderId())).stream())
                .findFirst()
                .or(() -> histories.tracked(query));
    }

    private void dieMaybe() {
        if (commandsLeft == NEVER || --commandsLeft > 0) return;
        commandsLeft = NEVER;
        throw new IllegalStateException("killed");
    }

    private void price(int at, CartItem item, List<OrderLine> lines, List<QuoteProblem> problems) {
        var number = lines.size() + 1;
        try {
            var name = DomainName.parse(item.domain());
            if (item.kind() == LineKind.HOSTING) {
                var chosen = domain.written(item.hostingPackageId());
                var retired = chosen.filter(HostingPackageOverview::retired).isPresent();
                if (chosen.isEmpty()) problems.add(new QuoteProblem(at, "unknown-package", "No such package."));
                else if (retired) problems.add(new QuoteProblem(at, "package-retired", "No longer sold."));
                else
                    lines.add(
                            line(number, item, name, null, chosen.get().prices().monthly()));
            } else if (tlds.containsKey(name.tld())) {
                var prices = tlds.get(name.tld());
                var registered = item.kind() == LineKind.DOMAIN_REGISTRATION;
                lines.add(line(number, item, name, name.tld(), registered ? prices.registration() : prices.transfer()));
            } else problems.add(new QuoteProblem(at, "tld-not-offered", "Not sold."));
        } catch (InvalidDomainName invalid) {
            problems.add(new QuoteProblem(at, "invalid-domain-name", invalid.getMessage()));
        }
    }

    private static OrderLine line(int number, CartItem item, DomainName name, Tld tld, Money price) {
        return new OrderLine(
                number,
                item.kind(),
                item.hostingPackageId(),
                item.hostingPackageId() == null ? null : "Web M",
                name,
                tld,
                item.billingPeriod(),
                item.quantity(),
                price,
                price.times(item.quantity()),
                price,
                "In het Nederlands",
                "In English");
    }

    private OrderDetails detailsOf(CreateOrder order) {
        return new OrderDetails(
                order.orderId(),
                order.number(),
                OrderStatus.PENDING,
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy().orElse(null),
                order.vatNumber() == null ? null : order.vatNumber().orElse(null),
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                order.note() == null ? null : order.note().orElse(null),
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                clock.instant(),
                clock.instant(),
                0);
    }
}
