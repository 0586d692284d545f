package nl.hostforge.api.admin.order;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallOrders;
import nl.hostforge.api.testing.SmallSubscriptions;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.Proration;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveredLinesTest extends EdgeTest {
    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallOrders orders;

    @Autowired
    private SmallSubscriptions subscriptions;

    private HostingPackageOverview larger;
    private OrderDetails active;

    @BeforeEach
    void anActiveOrder() {
        customers.reset();
        orders.reset();
        larger = aPackage("web-l");
        var bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        var order = orders.add(OrderStatus.ACTIVE, bakery.id(), false, bakery.details(), null);
        orders.change(
                order.id(),
                present -> SmallOrders.withLines(
                        present, List.of(SmallOrders.registration(1, "bakkerij.nl"), hosting(2, "bakkerij.nl"))));
        active = orders.written(order.id());
    }

    @Test
    void hosting_gets_another_package_at_todays_price_and_what_was_invoiced_stays() {
        var answer = post("/lines/2/plan", plan(larger), "If-Match", "\"3\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("ACTIVE");
        var command = (ChangeHostingPlan) onlyCommand();
        assertThat(command.expectedVersion()).isEqualTo(3);
        assertThat(command.line())
                .returns(2, OrderLine::number)
                .returns(larger.id(), OrderLine::hostingPackageId)
                .returns(new DomainName("bakkerij.nl"), OrderLine::domainName)
                .returns(Period.ofMonths(1), OrderLine::billingPeriod)
                .returns(Money.euro("3.00"), OrderLine::net)
                .returns(larger.prices().monthly(), OrderLine::renewalPrice)
                .returns("In English", OrderLine::textEn);
    }

    @Test
    void a_package_that_is_not_for_sale_is_400_on_its_field() {
        var unknown = post("/lines/2/plan", "\"packageId\":\"" + Ids.next() + "\"");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/errors/0/field")).isEqualTo("packageId");
        assertThat(unknown.text("/errors/0/code")).isEqualTo("unknown-package");
        assertThat(post("/lines/2/plan", "\"reason\":\"so\"").text("/errors/0/field"))
                .isEqualTo("packageId");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void what_costs_less_is_had_with_the_next_period_and_the_order_stays_as_it_is() {
        var subscription = paid("10.00");
        var answer = post("/lines/2/plan", plan(larger));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(onlyCommand()).isInstanceOfSatisfying(PlanSubscriptionChange.class, command -> {
            assertThat(command.subscriptionId()).isEqualTo(subscription.id());
            assertThat(command.line().hostingPackageId()).isEqualTo(larger.id());
            assertThat(command.terms().price()).isEqualTo(larger.prices().monthly());
        });
    }

    @Test
    void when_it_is_had_can_be_chosen() {
        paid("10.00");
        assertThat(post("/lines/2/plan", plan(larger) + ",\"when\":\"NOW\"").status())
                .isEqualTo(200);
        assertThat(onlyCommand()).isInstanceOf(ChangeHostingPlan.class);
        assertThat(post("/lines/2/plan", plan(larger) + ",\"when\":\"SOME_DAY\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_our_own_invoices_did_not_ask_for_is_not_given_back_now() {
        paid("0.00");
        var answer = post("/lines/2/plan", plan(larger) + ",\"when\":\"NOW\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("when");
        assertThat(answer.text("/errors/0/code")).isEqualTo("not-creditable");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_preview_shows_what_it_comes_to_now_and_with_each_period_and_does_nothing() {
        var subscription = paid("10.00");
        var answer = staff(VIEWER).get(path() + "/lines/2/plan/preview?packageId=" + larger.id());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("/usual")).isEqualTo("NEXT_PERIOD");
        assertThat(answer.json().at("/possibleNow").asBoolean()).isTrue();
        assertThat(answer.text("/countsFrom"))
                .isEqualTo(subscription.next().from().toString());
        var next = larger.prices().monthly();
        assertThat(answer.text("/next/net/amount")).isEqualTo(next.amount().toPlainString());
        assertThat(answer.text("/next/gross/amount"))
                .isEqualTo(
                        next.plus(next.percent(new BigDecimal("21"))).amount().toPlainString());
        var today = BillingCycle.dayOf(clock.instant());
        var period = subscription.period();
        var less = Proration.rest(next, period, today).minus(Proration.rest(Money.euro("10.00"), period, today));
        assertThat(answer.text("/today/net/amount")).isEqualTo(less.amount().toPlainString());
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void there_is_no_preview_of_what_has_no_hosting_or_no_subscription() {
        var preview = "/plan/preview?packageId=" + larger.id();
        assertThat(staff(VIEWER).get(path() + "/lines/2" + preview).status()).isEqualTo(404);
        assertThat(staff(VIEWER).get(path() + "/lines/1" + preview).status()).isEqualTo(404);
        paid("10.00");
        assertThat(staff(VIEWER)
                        .get(path() + "/lines/2/plan/preview?packageId=" + Ids.next())
                        .text("/errors/0/code"))
                .isEqualTo("unknown-package");
        assertThat(visitor().get(path() + "/lines/2" + preview).status()).isEqualTo(401);
    }

    /** @param creditable what our own invoices ask for the present period, which is paid for ten more days */
    private SubscriptionOverview paid(String creditable) {
        var until = BillingCycle.dayOf(clock.instant()).plusDays(10);
        return subscriptions.add(active.id(), 2, until, Money.euro("10.00"), Money.euro(creditable));
    }

    @Test
    void a_domain_is_renewed_for_one_to_ten_years() {
        assertThat(post("/lines/1/renewal", "\"years\":3").status()).isEqualTo(200);
        assertThat(onlyCommand())
                .isInstanceOfSatisfying(
                        RenewDomain.class,
                        command -> assertThat(command)
                                .returns(1, RenewDomain::lineNumber)
                                .returns(3, RenewDomain::years)
                                .returns(null, RenewDomain::expectedVersion));
        for (var years : List.of("0", "11", "null", "\"many\""))
            assertThat(post("/lines/1/renewal", "\"years\":" + years).text("/errors/0/field"))
                    .as(years)
                    .isEqualTo("years");
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void the_order_decides_whether_a_line_can_be_changed_and_a_refusal_is_409_with_the_present_state() {
        for (var code : List.of("change-in-progress", "nothing-to-change", "line-not-changeable")) {
            domain.failNextWith(new DecisionRefused(code, "Not now.") {});
            var answer = post("/lines/1/renewal", "\"years\":1");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo(code);
            assertThat(answer.text("/current/status")).isEqualTo("ACTIVE");
        }
        assertThat(post("/lines/1/plan", plan(larger)).status()).isEqualTo(200); // sent, for the order to refuse
        orders.change(active.id(), present -> SmallOrders.withStatus(present, OrderStatus.CANCELLED));
        assertThat(post("/lines/1/renewal", "\"years\":1").problem()).isEqualTo("invalid-order-state");
    }

    @Test
    void a_line_that_is_not_there_is_404_and_what_has_changed_since_412() {
        assertThat(post("/lines/7/renewal", "\"years\":1").status()).isEqualTo(404);
        assertThat(post("/lines/7/plan", plan(larger)).status()).isEqualTo(404);
        assertThat(post("/lines/1/renewal", "\"years\":1", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void one_key_is_one_change_whatever_happened_to_the_first_answer() {
        var support = staff(SUPPORT);
        var key = newKey();
        for (var time = 0; time < 2; time++)
            assertThat(support.post(path() + "/lines/1/renewal", "{\"years\":1}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        assertThat(domain.received()).hasSize(1);
        support.post(path() + "/lines/1/renewal", "{\"years\":1}", "Idempotency-Key", newKey());
        assertThat(domain.received().stream()
                        .map(message -> ((RenewDomain) message.getPayload()).changeId())
                        .distinct())
                .hasSize(2);
        assertThat(support.post(path() + "/lines/1/renewal", "{\"years\":1}").problem())
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void support_and_admins_change_and_nobody_else() {
        for (var role : List.of(VIEWER, ACCOUNTANT))
            for (var what : List.of("/lines/1/renewal", "/lines/2/plan"))
                assertThat(send(staff(role), what, "\"years\":1").status()).isEqualTo(403);
        assertThat(send(staff(ADMIN), "/lines/1/renewal", "\"years\":1").status())
                .isEqualTo(200);
    }

    private static OrderLine hosting(int number, String name) {
        var price = Money.euro("3.00");
        return new OrderLine(
                number,
                LineKind.HOSTING,
                new HostingPackageId(Ids.derived("package", "web-s")),
                "Web S",
                new DomainName(name),
                null,
                Period.ofMonths(1),
                1,
                price,
                price,
                price,
                "Web S",
                "Web S");
    }

    private static String plan(HostingPackageOverview chosen) {
        return "\"packageId\":\"" + chosen.id() + "\",\"reason\":\"grew\"";
    }

    private Object onlyCommand() {
        assertThat(domain.received()).hasSize(1);
        return domain.received().stream()
                .map(CommandMessage::getPayload)
                .findFirst()
                .orElseThrow();
    }

    private Answer post(String what, String body, String... headers) {
        return send(staff(SUPPORT), what, body, headers);
    }

    private Answer send(Browser who, String what, String body, String... headers) {
        var all = Stream.concat(Stream.of(headers), Stream.of("Idempotency-Key", newKey()));
        return who.post(path() + what, "{" + body + "}", all.toArray(String[]::new));
    }

    private String path() {
        return "/api/admin/orders/" + active.id();
    }
}
