package nl.hostforge.app.coupon;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HostForgeTest
class CouponsTest {
    private static final int AT_ONCE = 8;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Test
    void of_many_who_want_the_last_redemption_at_once_one_gets_it() throws Exception {
        var code = introduced("laatste", 1);
        var barrier = new CyclicBarrier(AT_ONCE);
        var asked = new ArrayList<Future<Object>>();
        try (var orders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order = 0; order < AT_ONCE; order++)
                asked.add(orders.submit(() -> {
                    barrier.await();
                    return commands.sendAndWait(new RedeemCoupon(
                            code.couponId(), new OrderId(Ids.next()), new CustomerId(Ids.next()), Instant.now()));
                }));
        }
        var refused = asked.stream().filter(CouponsTest::failed).toList();
        assertThat(refused)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(codeOf(answer)).isEqualTo("coupon-used-up"));
        assertThat(eventsOf(code)).containsExactly("coupon.CouponIntroduced", "coupon.CouponRedeemed");
        eventually(() -> assertThat(shown(code).redemptions()).isEqualTo(1));
    }

    @Test
    void an_order_keeps_its_redemption_and_gives_it_back_when_it_is_rejected() {
        var code = introduced("terug", 1);
        var order = placed(code, "zuring.nl");
        eventually(() -> assertThat(eventsOf(code)).contains("coupon.CouponRedemptionConfirmed"));
        var why = Personal.of(KeyRef.contact(PlacedOrders.customerOf("zuring.nl")), "Niet leverbaar.");
        commands.sendAndWait(new RejectOrder(order, null, why));
        eventually(() -> assertThat(eventsOf(code)).endsWith("coupon.CouponRedemptionReleased"));
        eventually(() -> assertThat(shown(code).redemptions()).isZero());
    }

    @Test
    void an_order_that_is_cancelled_after_it_was_approved_keeps_it() {
        var code = introduced("houden", 1);
        var order = placed(code, "klaver.nl");
        eventually(() -> assertThat(eventsOf(code)).contains("coupon.CouponRedemptionConfirmed"));
        commands.sendAndWait(new ApproveOrder(order, null));
        commands.sendAndWait(new CancelOrder(order, null));
        assertThat(typesOf(order.toString())).doesNotContain("order.OrderCouponReturned");
    }

    private OrderId placed(CouponCode code, String domainName) {
        var half = new Discount(code.couponId(), code, new BigDecimal("50"), null, 3, List.of());
        return new PlacedOrders(commands).pendingHosting(domainName, half);
    }

    private CouponCode introduced(String purpose, int redemptions) {
        var code = CouponCode.typed(purpose + "-" + Ids.next().toString().substring(24));
        var terms = new CouponTerms(
                new BigDecimal("50"), null, 3, List.of(), List.of(), List.of(), null, null, redemptions, false);
        commands.sendAndWait(new IntroduceCoupon(code.couponId(), code, terms));
        return code;
    }

    private CouponOverview shown(CouponCode code) {
        return queries.query(new FindCoupon(code.couponId()), ResponseTypes.optionalInstanceOf(CouponOverview.class))
                .join()
                .orElseThrow();
    }

    private List<String> eventsOf(CouponCode code) {
        return typesOf(code.couponId().toString());
    }

    private List<String> typesOf(String stream) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(stream)
                .query(String.class)
                .list();
    }

    private static boolean failed(Future<?> answer) {
        return answer.state() == Future.State.FAILED;
    }

    private static String codeOf(Future<?> answer) {
        var failure = (CommandExecutionException) answer.exceptionNow();
        return failure.<Refusal>getDetails().orElseThrow().code();
    }
}
