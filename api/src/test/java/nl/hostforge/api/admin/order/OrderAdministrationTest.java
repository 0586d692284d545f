package nl.hostforge.api.admin.order;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallOrders;
import nl.hostforge.api.testing.SmallShop;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/orders";
    private static final String APPROVE = "{\"action\":\"APPROVE\"}";
    private static final String APPROVE_BOTH = "{\"action\":\"APPROVE\",\"approveCustomer\":true}";

    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallOrders orders;

    @Autowired
    private SmallShop shop;

    private CustomerDetails bakery;
    private OrderDetails order;

    @BeforeEach
    void anOrder() {
        customers.reset();
        orders.reset();
        bakery = customers.add(CustomerStatus.PENDING, SmallCustomers.bakery("jan@bakkerij.example"), "NL123456789B01");
        order = anOrder(OrderStatus.PENDING);
    }

    @Test
    void orders_are_listed_a_page_at_a_time() {
        var answer = staff(VIEWER).get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(order.id().toString());
        assertThat(answer.text("/items/0/number")).isEqualTo("HF-10001");
        assertThat(answer.text("/items/0/customerId")).isEqualTo(bakery.id().toString());
        assertThat(answer.text("/items/0/domains/0")).isEqualTo("bakkerij.nl");
        assertThat(answer.text("/items/0/gross/amount")).isEqualTo("12.10");
        assertThat(answer.json().at("/items/0/version").asLong()).isEqualTo(2);
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(orders.lastList()).isEqualTo(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, null, 25));
    }

    @Test
    void a_list_is_filtered_sorted_and_taken_up_where_it_ended() {
        staff(VIEWER)
                .get(PATH + "?status=PROCESSING&q=HF-10001&customer=" + bakery.id()
                        + "&attention=true&sort=HIGHEST_TOTAL_FIRST&cursor=abc&limit=1");
        var filter = new OrderFilter(OrderStatus.PROCESSING, "HF-10001", bakery.id(), true);
        assertThat(orders.lastList()).isEqualTo(new FindOrders(filter, OrderSort.HIGHEST_TOTAL_FIRST, "abc", 1));
    }

    @Test
    void a_list_that_cannot_be_is_400_and_says_why() {
        var viewer = staff(VIEWER);
        var status = viewer.get(PATH + "?status=LOST");
        assertThat(status.status()).isEqualTo(400);
        assertThat(status.text("/errors/0/field")).isEqualTo("status");
        assertThat(status.text("/errors/0/message")).contains("PENDING, PROCESSING, ACTIVE");
        assertThat(viewer.get(PATH + "?sort=NICEST").text("/errors/0/message")).contains("NEWEST_FIRST");
        Map.of("limit", "101", "q", "x".repeat(101), "customer", "bakery", "attention", "maybe", "cursor", "nowhere")
                .forEach((parameter, value) -> {
                    var answer = viewer.get(PATH + "?" + parameter + "=" + value);
                    assertThat(answer.status()).as(parameter).isEqualTo(400);
                    assertThat(answer.text("/errors/0/field")).isEqualTo(parameter);
                });
    }

    @Test
    void an_order_is_shown_by_its_id_or_its_number_with_its_etag() {
        for (var name : List.of(order.id().toString(), "HF-10001", "hf-10001")) {
            var answer = staff(ACCOUNTANT).get(PATH + "/" + name);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"2\"");
            assertThat(answer.text("/id")).isEqualTo(order.id().toString());
            assertThat(answer.text("/status")).isEqualTo("PENDING");
            assertThat(answer.text("/orderedBy/email")).isEqualTo("jan@bakkerij.example");
            assertThat(answer.text("/customer/status")).isEqualTo("PENDING");
            assertThat(answer.text("/lines/0/text")).isEqualTo("Domeinnaam bakkerij.nl");
            assertThat(answer.text("/vat/case")).isEqualTo("DOMESTIC");
            assertThat(answer.text("/vat/categoryCode")).isEqualTo("S");
            assertThat(answer.text("/vat/evidence/billingCountry")).isEqualTo("NL");
            assertThat(answer.text("/totals/gross/amount")).isEqualTo("12.10");
            assertThat(answer.text("/language")).isEqualTo("nl");
            assertThat(answer.text("/note")).isEqualTo("Please hurry");
        }
    }

    @Test
    void the_steps_and_compensations_of_an_order_are_shown_with_the_providers_words() {
        var cancelling = anOrder(OrderStatus.CANCELLING);
        var answer = staff(VIEWER).get(PATH + "/" + cancelling.id());
        assertThat(answer.text("/steps/0/step")).isEqualTo("REGISTER_DOMAIN/1");
        assertThat(answer.text("/steps/0/state")).isEqualTo("FAILED");
        assertThat(answer.text("/steps/0/failureWords")).isEqualTo("The domain name is already taken.");
        assertThat(answer.text("/steps/0/waitsFor/0")).isEqualTo("SYNC_CUSTOMER");
        assertThat(answer.text("/compensations/0/compensation")).isEqualTo("RELEASE_DOMAIN/1");
        assertThat(answer.text("/compensations/0/step")).isEqualTo("REGISTER_DOMAIN/1");
    }

    @Test
    void what_was_filled_in_otherwise_than_on_file_is_shown_of_an_attached_order() {
        var someone = new ContactDetails(
                CustomerKind.COMPANY,
                "Jan",
                "de Vries",
                "Bakkerij de Vries B.V.",
                null,
                "JAN@bakkerij.example",
                "+31201234567",
                new PostalAddress("Damrak", "1", null, "3511 AB", "Utrecht", "NL"),
                Language.ENGLISH);
        var attached = orders.add(OrderStatus.PENDING, bakery.id(), true, someone, "NL999999999B01");
        var answer = staff(VIEWER).get(PATH + "/" + attached.id());
        assertThat(answer.json()
                        .at("/customer/differs")
                        .valueStream()
                        .map(difference -> difference.at("/field").asString() + ": "
                                + difference.at("/ordered").asString() + ", was "
                                + difference.at("/onFile").asString()))
                .containsExactly(
                        "registrationNumber: , was 12345678",
                        "vatNumber: NL999999999B01, was NL123456789B01",
                        "address.postalCode: 3511 AB, was 1012 LG",
                        "address.city: Utrecht, was Amsterdam");
        var own = orders.add(OrderStatus.PENDING, bakery.id(), false, someone, "NL999999999B01");
        assertThat(staff(VIEWER).get(PATH + "/" + own.id()).json().at("/customer/differs"))
                .isEmpty();
    }

    @Test
    void an_order_of_someone_who_was_erased_is_shown_without_them() {
        var attached = orders.add(OrderStatus.ACTIVE, bakery.id(), true, bakery.details(), null);
        customers.erase(bakery.id());
        orders.change(attached.id(), SmallOrders::erased);
        var answer = staff(VIEWER).get(PATH + "/" + attached.id());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/orderedBy").isNull()).isTrue();
        assertThat(answer.text("/customer/status")).isEqualTo("ERASED");
        assertThat(answer.json().at("/customer/differs")).isEmpty();
    }

    @Test
    void an_order_whose_customer_is_not_shown_yet_is_shown_without_them() {
        customers.reset();
        var answer = staff(VIEWER).get(one(order));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/customer").isNull()).isTrue();
    }

    @Test
    void an_order_that_does_not_exist_is_404_and_a_name_that_is_none_400() {
        for (var nowhere : List.of(PATH + "/" + Ids.next(), PATH + "/HF-99999")) {
            assertThat(staff(SUPPORT).get(nowhere).status()).isEqualTo(404);
            assertThat(staff(SUPPORT).patch(nowhere + "/status", APPROVE).problem())
                    .isEqualTo("not-found");
        }
        assertThat(staff(SUPPORT).get(PATH + "/first").text("/errors/0/field")).isEqualTo("id");
    }

    @Test
    void approving_makes_sure_that_the_customer_may_order() {
        var refused = decide(order, APPROVE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("customer-not-approved");
        assertThat(refused.text("/current/status")).isEqualTo("PENDING");
        assertThat(refused.header("ETag")).isEqualTo("\"2\"");
        customers.change(bakery.id(), CustomerStatus.APPROVED);
        var approved = decide(order, APPROVE);
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/status")).isEqualTo("PROCESSING");
        assertThat(approved.header("ETag")).isEqualTo("\"3\"");
        assertThat(commands())
                .containsExactly(
                        new EnsureMayOrder(bakery.id()),
                        new EnsureMayOrder(bakery.id()),
                        new ApproveOrder(order.id(), null));
    }

    @Test
    void approving_approves_the_customer_first_if_asked_to() {
        var answer = decide(order, APPROVE_BOTH, "If-Match", "\"2\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("PROCESSING");
        assertThat(answer.text("/customer/status")).isEqualTo("APPROVED");
        assertThat(commands())
                .containsExactly(
                        new ApproveCustomer(bakery.id(), null),
                        new EnsureMayOrder(bakery.id()),
                        new ApproveOrder(order.id(), 2L));
    }

    @Test
    void an_order_whose_vat_has_changed_is_approved_only_with_its_new_total() {
        var german = SmallCustomers.abroad(bakery.details(), "DE", "10115");
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        var placed = orders.add(OrderStatus.PENDING, bakery.id(), false, german, "DE123456789");

        var stopped = decide(placed, APPROVE_BOTH);
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.problem()).isEqualTo("vat-changed");
        assertThat(stopped.text("/ordered/vat/case")).isEqualTo("DOMESTIC");
        assertThat(stopped.text("/ordered/totals/gross/amount")).isEqualTo("12.10");
        assertThat(stopped.text("/present/vat/case")).isEqualTo("REVERSE_CHARGE");
        assertThat(stopped.text("/present/totals/gross/amount")).isEqualTo("10.00");
        assertThat(decide(placed, approveFor("12.10")).problem()).isEqualTo("vat-changed");
        assertThat(commands()).isEmpty();

        var approved = decide(placed, approveFor("10.00"), "If-Match", "\"2\"");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/status")).isEqualTo("PROCESSING");
        assertThat(approved.text("/totals/gross/amount")).isEqualTo("10.00");
        assertThat(commands().stream().map(command -> command.getClass().getSimpleName()))
                .containsExactly("CorrectOrder", "ApproveCustomer", "EnsureMayOrder", "ApproveOrder");
        assertThat(commands().getLast()).isEqualTo(new ApproveOrder(placed.id(), 3L));
    }

    @Test
    void while_the_register_is_silent_an_order_keeps_what_it_said_before() {
        var german = SmallCustomers.abroad(bakery.details(), "DE", "10115");
        var placed = orders.add(OrderStatus.PENDING, bakery.id(), false, german, "DE123456780");
        orders.change(placed.id(), SmallOrders::reverseCharged);
        assertThat(decide(placed, APPROVE_BOTH).status()).isEqualTo(200);
        assertThat(orders.written(placed.id()).vat()).isEqualTo(SmallOrders.REVERSE_CHARGE);
    }

    @Test
    void what_a_total_may_not_be_is_400() {
        var answer = decide(order, approveFor("-1.00"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("acceptedTotal.amount");
    }

    @Test
    void approving_may_be_repeated_after_it_was_interrupted_between_customer_and_order() {
        customers.change(bakery.id(), CustomerStatus.APPROVED);
        assertThat(decide(order, APPROVE_BOTH).status()).isEqualTo(200);
        assertThat(customers.written(bakery.id()).version()).isEqualTo(5);
    }

    @Test
    void a_suspended_or_erased_customer_is_not_approved_along_and_nothing_changes() {
        customers.change(bakery.id(), CustomerStatus.SUSPENDED);
        for (var body : List.of(APPROVE, APPROVE_BOTH)) {
            var answer = decide(order, body);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("customer-suspended");
            assertThat(answer.text("/current/customer/status")).isEqualTo("SUSPENDED");
        }
        customers.erase(bakery.id());
        assertThat(decide(order, APPROVE_BOTH).problem()).isEqualTo("customer-erased");
        assertThat(orders.written(order.id()).version()).isEqualTo(2);
    }

    @Test
    void an_order_that_is_no_longer_pending_is_not_approved_nor_is_its_customer() {
        var active = anOrder(OrderStatus.ACTIVE);
        var answer = decide(active, APPROVE_BOTH);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("invalid-order-state");
        assertThat(answer.text("/state")).isEqualTo("ACTIVE");
        assertThat(answer.text("/current/status")).isEqualTo("ACTIVE");
        assertThat(customers.written(bakery.id()).status()).isEqualTo(CustomerStatus.PENDING);
    }

    @Test
    void of_two_admins_who_approve_at_once_one_is_told_that_the_other_was_first() throws Exception {
        orders.letTwoMeetBeforeTheyApprove();
        Callable<Answer> first = approval(staff(ADMIN));
        Callable<Answer> second = approval(staff(ADMIN));
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(first, second), 30, TimeUnit.SECONDS);
            var won = answers.get(0).get().status() == 200
                    ? answers.get(0).get()
                    : answers.get(1).get();
            var lost = won == answers.get(0).get()
                    ? answers.get(1).get()
                    : answers.get(0).get();
            assertThat(won.status()).isEqualTo(200);
            assertThat(won.text("/status")).isEqualTo("PROCESSING");
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.problem()).isEqualTo("invalid-order-state");
            assertThat(lost.text("/current/status")).isEqualTo("PROCESSING");
            assertThat(lost.header("ETag")).isEqualTo("\"3\"");
        }
        assertThat(orders.written(order.id()).version()).isEqualTo(3);
        assertThat(customers.written(bakery.id()).version()).isEqualTo(5);
    }

    @Test
    void rejecting_tells_the_customer_why_in_words_that_go_when_they_are_erased() {
        var answer =
                decide(order, "{\"action\":\"REJECT\",\"explanation\":\" Not in Utrecht. \",\"reason\":\"fraud\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("CANCELLED");
        assertThat(answer.text("/rejection")).isEqualTo("Not in Utrecht.");
        assertThat(commands())
                .containsExactly(
                        new RejectOrder(order.id(), null, Personal.of(KeyRef.contact(bakery.id()), "Not in Utrecht.")));
        var reason = domain.received().getFirst().getMetaData().get(Metadata.REASON);
        assertThat(vault.openLine(reason.toString(), Metadata.REASON)).contains("fraud");
        assertThat(reason.toString())
                .as("goes when the customer is erased, though staff said it")
                .startsWith(KeyRef.contact(bakery.id()).value());
    }

    @Test
    void rejecting_without_an_explanation_is_400() {
        for (var explanation : List.of("null", "\" \"")) {
            var answer = decide(order, "{\"action\":\"REJECT\",\"explanation\":" + explanation + "}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("explanation");
        }
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void an_order_of_someone_who_was_erased_is_cancelled_not_rejected() {
        orders.change(order.id(), SmallOrders::erased);
        var answer = decide(order, "{\"action\":\"REJECT\",\"explanation\":\"No.\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("customer-erased");
        assertThat(decide(order, "{\"action\":\"CANCEL\"}").status()).isEqualTo(200);
    }

    @Test
    void an_order_is_suspended_resumed_and_cancelled() {
        var active = anOrder(OrderStatus.ACTIVE);
        assertThat(decide(active, "{\"action\":\"SUSPEND\"}", "If-Match", "\"2\"")
                        .text("/status"))
                .isEqualTo("SUSPENDED");
        assertThat(decide(active, "{\"action\":\"RESUME\"}").text("/status")).isEqualTo("ACTIVE");
        assertThat(decide(active, "{\"action\":\"CANCEL\"}").text("/status")).isEqualTo("CANCELLING");
        assertThat(decide(active, "{\"action\":\"RESUME\"}").problem()).isEqualTo("invalid-order-state");
        assertThat(commands())
                .containsExactly(
                        new SuspendOrder(active.id(), 2L),
                        new ResumeOrder(active.id(), null),
                        new CancelOrder(active.id(), null),
                        new ResumeOrder(active.id(), null));
    }

    @Test
    void deciding_about_what_has_changed_since_is_412_with_the_present_state() {
        var answer = decide(order, APPROVE_BOTH, "If-Match", "\"1\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/current/number")).isEqualTo("HF-10001");
        assertThat(domain.received()).isEmpty();
        domain.justBeforeTheNext(
                () -> orders.change(order.id(), present -> SmallOrders.withStatus(present, OrderStatus.CANCELLED)));
        var late = decide(order, "{\"action\":\"CANCEL\"}", "If-Match", "\"2\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("/current/status")).isEqualTo("CANCELLED");
    }

    @Test
    void what_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = decide(order, APPROVE_BOTH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/status")).isEqualTo("PROCESSING");
        assertThat(answer.json().has("version")).isFalse();
    }

    @Test
    void a_decision_at_fault_is_400_and_tells_what_can_be_decided() {
        var unknown = decide(order, "{\"action\":\"EAT\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/errors/0/field")).isEqualTo("action");
        assertThat(unknown.text("/errors/0/message")).contains("APPROVE, REJECT, CANCEL, SUSPEND, RESUME");
        assertThat(decide(order, "{}").text("/errors/0/field")).isEqualTo("action");
        var tooLong = "{\"action\":\"CANCEL\",\"reason\":\"" + "x".repeat(501) + "\"}";
        assertThat(decide(order, tooLong).text("/errors/0/field")).isEqualTo("reason");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void all_staff_looks_and_support_and_admins_decide() {
        for (var role : List.of(VIEWER, ACCOUNTANT)) {
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
            assertThat(staff(role).get(one(order)).status()).isEqualTo(200);
            assertThat(staff(role).patch(one(order) + "/status", APPROVE_BOTH).status())
                    .isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
        assertThat(staff(SUPPORT).patch(one(order) + "/status", APPROVE_BOTH).status())
                .isEqualTo(200);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
        assertThat(visitor().get(one(order)).status()).isEqualTo(401);
    }

    private static String approveFor(String gross) {
        return "{\"action\":\"APPROVE\",\"approveCustomer\":true,\"acceptedTotal\":{\"amount\":\"" + gross
                + "\",\"currency\":\"EUR\"}}";
    }

    private OrderDetails anOrder(OrderStatus status) {
        return orders.add(status, bakery.id(), false, bakery.details(), bakery.vatNumber());
    }

    private Callable<Answer> approval(Browser admin) {
        return () -> admin.patch(one(order) + "/status", APPROVE_BOTH);
    }

    private Answer decide(OrderDetails about, String body, String... headers) {
        return staff(SUPPORT).patch(one(about) + "/status", body, headers);
    }

    private static String one(OrderDetails order) {
        return PATH + "/" + order.id();
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
