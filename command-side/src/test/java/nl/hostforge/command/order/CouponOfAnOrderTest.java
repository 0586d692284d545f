package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DUTCH_VAT;
import static nl.hostforge.command.order.Orders.EXAMPLE;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.anna;
import static nl.hostforge.command.order.Orders.approved;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.create;
import static nl.hostforge.command.order.Orders.fresh;
import static nl.hostforge.command.order.Orders.hosting;
import static nl.hostforge.command.order.Orders.registration;
import static nl.hostforge.command.order.Orders.sealed;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.coupon.LineDiscount;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import org.junit.jupiter.api.Test;

class CouponOfAnOrderTest {
    private static final CouponCode CODE = CouponCode.typed("welkom");
    private static final Discount HALF = new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, 3, List.of());
    private static final OrderCouponReturned RETURNED = new OrderCouponReturned(ID, CUSTOMER, CODE.couponId());
    private static final List<OrderLine> LINES =
            List.of(hosting(1, "example.nl").less(HALF), registration(2, "example.nl"));
    private static final List<OrderLine> LIST_PRICE = List.of(registration(1, "example.nl"));

    @Test
    void an_order_bears_its_discount_line_by_line() {
        fresh().when(create("digest", LINES)).expectEvents(created());
    }

    @Test
    void a_line_costs_its_price_less_its_discount() {
        var line = hosting(1, "example.nl");
        refused(fresh().when(create("digest", List.of(with(line, "3.75", "3.74")))), "invalid-order-lines");
        refused(fresh().when(create("digest", List.of(with(line, "8.00", "-0.50")))), "invalid-order-lines");
        refused(fresh().when(create("digest", List.of(with(line, "-1.00", "8.50")))), "invalid-order-lines");
    }

    @Test
    void an_order_that_ends_before_it_was_approved_returns_its_coupon() {
        after(created())
                .when(new RejectOrder(ID, null, sealed("No.")))
                .expectEvents(RETURNED, new OrderRejected(ID, NUMBER, CUSTOMER, sealed("No."), List.of(EXAMPLE)));
        after(created()).when(new CancelOrder(ID, null)).expectEvents(RETURNED, cancelled(EXAMPLE));
    }

    @Test
    void an_order_that_was_approved_keeps_it_whatever_happens() {
        after(created(), approved())
                .when(new CancelOrder(ID, null))
                .expectEventsMatching(payloadsMatching(predicate((List<?> payloads) -> !payloads.contains(RETURNED))));
    }

    @Test
    void a_correction_that_leaves_nothing_discounted_returns_it_once() {
        after(created()).when(correct(LIST_PRICE)).expectEvents(corrected(LIST_PRICE), RETURNED);
        after(created(), corrected(LIST_PRICE), RETURNED)
                .when(new CancelOrder(ID, null))
                .expectEvents(cancelled(EXAMPLE));
    }

    @Test
    void a_correction_that_leaves_something_discounted_keeps_it() {
        var lines = List.of(hosting(1, "example.nl").less(HALF));
        after(created())
                .when(correct(lines))
                .expectEvents(new OrderCorrected(
                        ID, CUSTOMER, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of(), List.of(EXAMPLE)));
    }

    private static OrderLine with(OrderLine line, String off, String net) {
        return new OrderLine(
                line.number(),
                line.kind(),
                line.hostingPackageId(),
                line.servicePlan(),
                line.domainName(),
                line.tld(),
                line.billingPeriod(),
                line.quantity(),
                line.unitPrice(),
                Money.euro(net),
                line.renewalPrice(),
                line.textNl(),
                line.textEn(),
                new LineDiscount(HALF, Money.euro(off)));
    }

    private static OrderCreated created() {
        return new OrderCreated(
                ID,
                NUMBER,
                "digest",
                CUSTOMER,
                false,
                anna(),
                null,
                LINES,
                DUTCH_VAT,
                OrderTotals.of(LINES, DUTCH_VAT),
                Language.DUTCH,
                "secret hash",
                List.of(),
                sealed("Thanks!"));
    }

    private static CorrectOrder correct(List<OrderLine> lines) {
        return new CorrectOrder(ID, null, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of());
    }

    private static OrderCorrected corrected(List<OrderLine> lines) {
        return new OrderCorrected(
                ID, CUSTOMER, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of(), List.of());
    }
}
