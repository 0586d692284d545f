package nl.hostforge.command.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.coupon.LineDiscount;
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
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Hosting for EUR 10.00 a month since 1 June 2026, the first three months at half the price. */
class DiscountedSubscriptionTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(ORDER, 1);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final BillingCycle CYCLE = new BillingCycle(day("2026-06-01"), Period.ofMonths(1), 1);
    private static final HostingPackageId SMALL = new HostingPackageId(Ids.derived("test", "small"));
    private static final HostingPackageId LARGE = new HostingPackageId(Ids.derived("test", "large"));
    private static final CouponCode CODE = CouponCode.typed("zomer");

    @Test
    void each_renewal_takes_the_discount_and_leaves_a_period_less_until_none_is_left() {
        after(started()).when(renew(1)).expectEvents(renewed(1, half(2))).expectResultMessagePayload(line(1, half(2)));
        after(started(), renewed(1, half(2))).when(renew(2)).expectEvents(renewed(2, half(1)));
        after(started(), renewed(1, half(2)), renewed(2, half(1)))
                .when(renew(3))
                .expectEvents(renewed(3, null))
                .expectResultMessagePayload(line(3, null));
    }

    @Test
    void a_repeat_is_answered_with_the_discount_of_that_time() {
        after(started(), renewed(1, half(2)), renewed(2, half(1)))
                .when(renew(1))
                .expectNoEvents()
                .expectResultMessagePayload(line(1, half(2)));
    }

    @Test
    void what_is_unused_at_the_end_is_of_what_was_paid() {
        after(started())
                .when(new EndSubscription(ID, day("2026-06-16")))
                .expectEvents(new SubscriptionEnded(ID, CUSTOMER, day("2026-06-16"), Money.euro("2.50")));
    }

    /** Half of June is left: EUR 20.00 at half the price, less EUR 10.00 at half the price, for half a month. */
    @Test
    void another_plan_that_the_discount_is_for_too_goes_on_with_it() {
        after(started())
                .when(new ChangeSubscriptionPlan(ID, 20, day("2026-06-16"), terms(LARGE, "20.00", null)))
                .expectEvents(planChanged(terms(LARGE, "20.00", half(2)), "2.50"));
        after(started(), planChanged(terms(LARGE, "20.00", half(2)), "2.50"))
                .when(new ChangeSubscriptionPlan(ID, 21, day("2026-06-17"), terms(LARGE, "20.00", null)))
                .expectNoEvents();
    }

    /** EUR 20.00 for half a month, less EUR 5.00 for half a month. */
    @Test
    void another_plan_that_the_discount_is_not_for_ends_it() {
        after(started(only(3, SMALL), only(2, SMALL)))
                .when(new ChangeSubscriptionPlan(ID, 20, day("2026-06-16"), terms(LARGE, "20.00", null)))
                .expectEvents(planChanged(terms(LARGE, "20.00", null), "7.50"));
    }

    private static SubscriptionStarted started() {
        return started(half(3), half(2));
    }

    private static SubscriptionStarted started(Discount first, Discount afterwards) {
        return new SubscriptionStarted(
                ID,
                CUSTOMER,
                ORDER,
                new OrderNumber("HF-10001"),
                1,
                9,
                SubscriptionKind.HOSTING,
                new DomainName("voorbeeld.nl"),
                CYCLE,
                CYCLE.period(0),
                CYCLE.period(1),
                Money.euro("5.00"),
                first,
                terms(SMALL, "10.00", afterwards));
    }

    private static RenewSubscription renew(int number) {
        return new RenewSubscription(ID, CYCLE.period(number), invoice(number));
    }

    private static SubscriptionRenewed renewed(int number, Discount discount) {
        return new SubscriptionRenewed(
                ID,
                CUSTOMER,
                invoice(number),
                number,
                CYCLE.period(number),
                CYCLE.period(number + 1),
                line(number, discount));
    }

    private static InvoiceLine line(int number, Discount discount) {
        return new InvoiceLine(
                ProductGroup.HOSTING,
                CYCLE.period(number),
                1,
                Money.euro("10.00"),
                Money.euro(discount == null ? "10.00" : "5.00"),
                "Webhosting",
                "Web hosting",
                discount == null ? null : new LineDiscount(discount, Money.euro("5.00")));
    }

    private static SubscriptionPlanChanged planChanged(SubscriptionTerms terms, String difference) {
        return new SubscriptionPlanChanged(
                ID, CUSTOMER, 20, day("2026-06-16"), terms, day("2026-07-01"), Money.euro(difference));
    }

    private static SubscriptionTerms terms(HostingPackageId hostingPackage, String price, Discount discount) {
        return new SubscriptionTerms(hostingPackage, Money.euro(price), "Webhosting", "Web hosting", discount);
    }

    private static Discount half(int periods) {
        return new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, periods, List.of());
    }

    private static Discount only(int periods, HostingPackageId hostingPackage) {
        return new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, periods, List.of(hostingPackage));
    }

    private static InvoiceId invoice(int number) {
        return InvoiceId.ofRun(CUSTOMER, CYCLE.period(number).from());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TestExecutor<Subscription> after(Object... events) {
        return new AggregateTestFixture<>(Subscription.class).given(events);
    }
}
