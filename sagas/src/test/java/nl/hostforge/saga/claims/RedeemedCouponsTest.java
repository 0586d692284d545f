package nl.hostforge.saga.claims;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.ConfirmCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.ReleaseCouponRedemption;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class RedeemedCouponsTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final CouponCode CODE = CouponCode.typed("welkom");
    private static final Instant AT = Instant.parse("2026-12-05T11:00:00Z");
    private static final Discount HALF = new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, 1, List.of());

    private final CommandGateway commands = mock(CommandGateway.class);
    private final RedeemedCoupons coupons = new RedeemedCoupons(commands);

    @Test
    void an_order_that_is_stored_keeps_its_redemption_however_many_lines_it_discounts() {
        coupons.on(created(line(1).less(HALF), line(2), line(3).less(HALF)), AT);
        verify(commands).sendAndWait(new ConfirmCouponRedemption(CODE.couponId(), ORDER, CUSTOMER, AT));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void an_order_without_a_discount_concerns_no_coupon() {
        coupons.on(created(line(1)), AT);
        verifyNoInteractions(commands);
    }

    @Test
    void what_an_order_returns_is_given_back() {
        coupons.on(new OrderCouponReturned(ORDER, CUSTOMER, CODE.couponId()));
        verify(commands).sendAndWait(new ReleaseCouponRedemption(CODE.couponId(), ORDER));
    }

    private static OrderCreated created(OrderLine... lines) {
        var vat = new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
        return new OrderCreated(
                ORDER,
                OrderNumber.of(10001),
                "digest",
                CUSTOMER,
                false,
                null,
                null,
                List.of(lines),
                vat,
                OrderTotals.of(List.of(lines), vat),
                Language.DUTCH,
                "hash",
                List.of(),
                null);
    }

    private static OrderLine line(int number) {
        return new OrderLine(
                number,
                LineKind.HOSTING,
                new HostingPackageId(new UUID(0, number)),
                "web",
                new DomainName("site-" + number + ".nl"),
                null,
                Period.ofMonths(1),
                1,
                Money.euro("10.00"),
                Money.euro("10.00"),
                Money.euro("10.00"),
                "Webhosting",
                "Web hosting");
    }
}
