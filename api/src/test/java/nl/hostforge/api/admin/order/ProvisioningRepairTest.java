package nl.hostforge.api.admin.order;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallOrders;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProvisioningRepairTest extends EdgeTest {
    private static final String STEP = "\"step\":\"REGISTER_DOMAIN/1\"";
    private static final String COMPENSATION = "\"compensation\":\"RELEASE_DOMAIN/1\"";
    private static final Map<String, String> ABOUT_STEPS = Map.of(
            "/steps/retry",
            STEP,
            "/steps/correct",
            STEP + ",\"corrections\":{\"login\":\"bakker\"}",
            "/steps/complete",
            STEP + ",\"reference\":\"123456\"",
            "/steps/skip",
            STEP);
    private static final Map<String, String> ABOUT_COMPENSATIONS =
            Map.of("/compensations/retry", COMPENSATION, "/compensations/complete", COMPENSATION);

    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallOrders orders;

    private CustomerDetails bakery;
    private OrderDetails processing;
    private OrderDetails cancelling;

    @BeforeEach
    void ordersThatNeedHelp() {
        customers.reset();
        orders.reset();
        bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        processing = orders.add(OrderStatus.PROCESSING, bakery.id(), false, bakery.details(), null);
        cancelling = orders.add(OrderStatus.CANCELLING, bakery.id(), false, bakery.details(), null);
    }

    @Test
    void a_failed_step_is_tried_again() {
        var answer = repair(processing, "/steps/retry", STEP, "If-Match", "\"2\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.text("/steps/0/state")).isEqualTo("REQUESTED");
        assertThat(answer.json().at("/steps/0/round").asInt()).isEqualTo(2);
        assertThat(commands()).containsExactly(new RetryProvisioningStep(processing.id(), 2L, SmallOrders.STEP));
    }

    @Test
    void what_a_step_works_with_is_corrected_in_words_that_go_when_the_customer_is_erased() {
        var answer = repair(processing, "/steps/correct", ABOUT_STEPS.get("/steps/correct"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(commands())
                .containsExactly(new CorrectProvisioningStep(
                        processing.id(),
                        null,
                        SmallOrders.STEP,
                        Personal.of(KeyRef.contact(bakery.id()), Map.of("login", "bakker"))));
        orders.change(processing.id(), SmallOrders::erased);
        var erased = repair(processing, "/steps/correct", ABOUT_STEPS.get("/steps/correct"));
        assertThat(erased.status()).isEqualTo(409);
        assertThat(erased.problem()).isEqualTo("customer-erased");
    }

    @Test
    void a_step_is_done_by_hand_or_left_out() {
        var answer = repair(processing, "/steps/complete", STEP + ",\"reference\":\" 123456 \"");
        assertThat(answer.text("/steps/0/state")).isEqualTo("COMPLETED_BY_HAND");
        assertThat(answer.text("/steps/0/providerReference")).isEqualTo("123456");
        assertThat(repair(cancelling, "/steps/skip", STEP).text("/steps/0/state"))
                .isEqualTo("SKIPPED");
        assertThat(commands())
                .containsExactly(
                        new CompleteProvisioningStepByHand(processing.id(), null, SmallOrders.STEP, "123456"),
                        new SkipProvisioningStep(cancelling.id(), null, SmallOrders.STEP));
    }

    @Test
    void a_failed_compensation_is_tried_again_or_done_by_hand() {
        var again = repair(cancelling, "/compensations/retry", COMPENSATION);
        assertThat(again.text("/compensations/0/state")).isEqualTo("REQUESTED");
        var other = orders.add(OrderStatus.CANCELLING, bakery.id(), false, bakery.details(), null);
        var done = repair(other, "/compensations/complete", COMPENSATION + ",\"reference\":\"\"", "If-Match", "\"2\"");
        assertThat(done.text("/compensations/0/state")).isEqualTo("COMPLETED");
        assertThat(commands())
                .containsExactly(
                        new RetryCompensation(cancelling.id(), null, SmallOrders.COMPENSATION),
                        new CompleteCompensationByHand(other.id(), 2L, SmallOrders.COMPENSATION, null));
    }

    @Test
    void a_parked_order_goes_on() {
        orders.change(processing.id(), present -> SmallOrders.parked(present, true));
        assertThat(staff(VIEWER).get(one(processing)).text("/parkedError")).startsWith("IllegalStateException");
        var answer = repair(processing, "/provisioning/resume", "\"reason\":\"mended\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/parked").asBoolean()).isFalse();
        assertThat(commands()).containsExactly(new ResumeProvisioning(processing.id(), null));
    }

    @Test
    void a_step_or_compensation_that_the_order_does_not_have_is_409_with_the_present_state() {
        var step = repair(processing, "/steps/retry", "\"step\":\"BAKE_BREAD\"");
        assertThat(step.status()).isEqualTo(409);
        assertThat(step.problem()).isEqualTo("unknown-step");
        assertThat(step.text("/current/steps/0/step")).isEqualTo("REGISTER_DOMAIN/1");
        assertThat(repair(processing, "/compensations/retry", COMPENSATION).problem())
                .isEqualTo("unknown-step");
    }

    @Test
    void a_step_or_compensation_whose_state_does_not_allow_it_is_409_with_the_present_state() {
        ABOUT_STEPS.forEach((what, body) -> {
            var order = orders.add(OrderStatus.PROCESSING, bakery.id(), false, bakery.details(), null);
            repair(order, "/steps/skip", STEP);
            var answer = repair(order, what, body);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("invalid-step-state");
            assertThat(answer.text("/current/steps/0/state")).isEqualTo("SKIPPED");
        });
        repair(cancelling, "/compensations/complete", COMPENSATION);
        ABOUT_COMPENSATIONS.forEach((what, body) ->
                assertThat(repair(cancelling, what, body).problem()).isEqualTo("invalid-step-state"));
    }

    @Test
    void repairing_what_has_changed_since_is_412_with_the_present_state() {
        for (var operation : all()) {
            var answer = repair(cancelling, operation.getKey(), operation.getValue(), "If-Match", "\"1\"");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().at("/current/version").asLong()).isEqualTo(2);
        }
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void what_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        assertBehind(repair(processing, "/steps/retry", STEP), "/steps/0/state", "REQUESTED");
        var done = repair(cancelling, "/steps/complete", ABOUT_STEPS.get("/steps/complete"));
        assertBehind(done, "/steps/0/state", "COMPLETED_BY_HAND");
        assertThat(done.text("/steps/0/providerReference")).isEqualTo("123456");
        var undone = repair(cancelling, "/compensations/complete", COMPENSATION + ",\"reference\":\"CN-7\"");
        assertBehind(undone, "/compensations/0/state", "COMPLETED");
        assertThat(undone.text("/compensations/0/providerReference")).isEqualTo("CN-7");
    }

    @Test
    void asks_at_fault_are_400_and_name_the_field() {
        assertFault("/steps/retry", "\"step\":\" \"", "step");
        assertFault("/steps/skip", "\"reason\":\"so\"", "step");
        assertFault("/steps/complete", STEP, "reference");
        assertFault("/steps/correct", STEP + ",\"corrections\":{}", "corrections");
        assertFault("/steps/correct", STEP + ",\"corrections\":{\"login\":\"\"}", "corrections[login]");
        assertFault("/compensations/retry", STEP, "step");
        assertFault("/provisioning/resume", "\"reason\":\"" + "x".repeat(501) + "\"", "reason");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void every_repair_needs_an_idempotency_key_and_is_done_once_for_it() {
        for (var operation : all())
            assertThat(staff(SUPPORT)
                            .post(one(cancelling) + operation.getKey(), "{" + operation.getValue() + "}")
                            .problem())
                    .isEqualTo("idempotency-key-missing");
        var support = staff(SUPPORT);
        var key = newKey();
        for (var time = 0; time < 2; time++)
            assertThat(support.post(one(processing) + "/steps/retry", "{" + STEP + "}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void support_and_admins_repair_and_nobody_else() {
        for (var operation : all()) {
            for (var role : List.of(VIEWER, ACCOUNTANT))
                assertThat(send(staff(role), cancelling, operation.getKey(), operation.getValue())
                                .status())
                        .isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
        assertThat(send(staff(ADMIN), processing, "/steps/retry", STEP).status())
                .isEqualTo(200);
    }

    private static List<Map.Entry<String, String>> all() {
        return Stream.of(ABOUT_STEPS, ABOUT_COMPENSATIONS, Map.of("/provisioning/resume", "\"reason\":\"mended\""))
                .flatMap(some -> some.entrySet().stream())
                .toList();
    }

    private void assertFault(String what, String body, String field) {
        var answer = repair(processing, what, body);
        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    private static void assertBehind(Answer answer, String path, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text(path)).isEqualTo(text);
    }

    private Answer repair(OrderDetails order, String what, String body, String... headers) {
        return send(staff(SUPPORT), order, what, body, headers);
    }

    private static Answer send(Browser who, OrderDetails order, String what, String body, String... headers) {
        var all = Stream.concat(Stream.of(headers), Stream.of("Idempotency-Key", newKey()));
        return who.post(one(order) + what, "{" + body + "}", all.toArray(String[]::new));
    }

    private static String one(OrderDetails order) {
        return "/api/admin/orders/" + order.id();
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
