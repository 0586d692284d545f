package nl.hostforge.query.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionSuspended;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;

/** What happens to one subscription, of EUR 10.00 a period. */
public final class SubscriptionStory {
    static final HostingPackageId SMALL = new HostingPackageId(Ids.derived("test", "small"));
    static final HostingPackageId LARGE = new HostingPackageId(Ids.derived("test", "large"));

    public final SubscriptionId id;
    final OrderId order = new OrderId(Ids.next());
    final CustomerId customer;
    private final SubscriptionKind kind;
    private final DomainName name;
    private final BillingCycle cycle;

    private SubscriptionStory(CustomerId customer, SubscriptionKind kind, String name, BillingCycle cycle) {
        this.id = SubscriptionId.ofLine(order, 1);
        this.customer = customer;
        this.kind = kind;
        this.name = new DomainName(name);
        this.cycle = cycle;
    }

    public static SubscriptionStory hosting(CustomerId customer, String name, String startedOn) {
        return new SubscriptionStory(
                customer,
                SubscriptionKind.HOSTING,
                name,
                new BillingCycle(LocalDate.parse(startedOn), Period.ofMonths(1), 1));
    }

    static SubscriptionStory domain(CustomerId customer, String name, String startedOn, int years) {
        return new SubscriptionStory(
                customer,
                SubscriptionKind.DOMAIN,
                name,
                new BillingCycle(LocalDate.parse(startedOn), Period.ofYears(1), years));
    }

    public SubscriptionStarted started() {
        return new SubscriptionStarted(
                id,
                customer,
                order,
                new OrderNumber("HF-10001"),
                1,
                9,
                kind,
                name,
                cycle,
                cycle.period(0),
                cycle.period(1),
                Money.euro("5.00"),
                null,
                terms("10.00", SMALL));
    }

    /** The first so many periods are at half the price. */
    SubscriptionStarted startedAtHalf(int periods) {
        var it = started();
        return new SubscriptionStarted(
                it.subscriptionId(),
                it.customerId(),
                it.orderId(),
                it.orderNumber(),
                it.lineNumber(),
                it.orderVersion(),
                it.kind(),
                it.domainName(),
                it.cycle(),
                it.period(),
                it.next(),
                it.paid(),
                half(periods),
                it.terms().with(half(periods).after(1)));
    }

    /** @param periods for how many the discount was, this one included */
    SubscriptionRenewed renewedAtHalf(int number, int periods) {
        var it = renewed(number);
        var line = new InvoiceLine(
                it.line().group(),
                it.period(),
                1,
                Money.euro("10.00"),
                Money.euro("5.00"),
                "Webhosting",
                "Web hosting",
                half(periods).on(Money.euro("10.00"), 1));
        return new SubscriptionRenewed(
                id, customer, it.invoiceId(), number, it.period(), cycle.period(number + 1), line);
    }

    static Discount half(int periods) {
        var code = CouponCode.typed("half");
        return new Discount(code.couponId(), code, new BigDecimal("50"), null, periods, List.of());
    }

    public SubscriptionRenewed renewed(int number) {
        var period = cycle.period(number);
        var line = new InvoiceLine(
                kind.group(), period, 1, Money.euro("10.00"), Money.euro("10.00"), "Webhosting", "Web hosting");
        return new SubscriptionRenewed(
                id, customer, InvoiceId.ofRun(customer, period.from()), number, period, cycle.period(number + 1), line);
    }

    /** The renewal for a period of its calendar. */
    SubscriptionRenewed renewed(ServicePeriod period) {
        return renewed(cycle.numberHolding(period.from()));
    }

    public SubscriptionPlanChanged planChanged() {
        return new SubscriptionPlanChanged(
                id,
                customer,
                20,
                cycle.anchor().plusDays(3),
                terms("25.00", LARGE),
                cycle.period(0).until(),
                Money.euro("18.00"));
    }

    public SubscriptionSuspended suspended() {
        return new SubscriptionSuspended(id, customer, 21);
    }

    public SubscriptionResumed resumed() {
        return new SubscriptionResumed(id, customer, 22);
    }

    public SubscriptionCancellationScheduled cancelled(String endsOn) {
        return new SubscriptionCancellationScheduled(id, customer, LocalDate.parse(endsOn));
    }

    public SubscriptionCancellationWithdrawn withdrawn() {
        return new SubscriptionCancellationWithdrawn(id, customer);
    }

    public SubscriptionEnded ended(String on, String unused) {
        return new SubscriptionEnded(id, customer, LocalDate.parse(on), Money.euro(unused));
    }

    private SubscriptionTerms terms(String price, HostingPackageId hostingPackage) {
        return new SubscriptionTerms(
                kind == SubscriptionKind.HOSTING ? hostingPackage : null,
                Money.euro(price),
                "Webhosting",
                "Web hosting");
    }
}
