package nl.hostforge.api.admin.order;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallOrders;
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
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveredLinesTest extends EdgeTest {
    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallOrders orders;

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
