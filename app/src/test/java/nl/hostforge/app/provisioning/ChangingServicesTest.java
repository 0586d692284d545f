package nl.hostforge.app.provisioning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.Packages;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.HttpShop.Answer;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was delivered is suspended, resumed, moved and renewed over HTTP, and is so at the sandbox's providers. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.admin.password=" + ProductProcess.PASSWORD})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class ChangingServicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    HostingPanel panel;

    @Autowired
    Registrar registrar;

    @Autowired
    JdbcClient database;

    @Value("${test.sandbox}")
    String sandbox;

    private HttpShop shop;

    @BeforeEach
    void shop() {
        shop = new HttpShop("http://127.0.0.1:" + port);
    }

    @Test
    void an_order_is_suspended_and_resumed_at_the_panel_before_it_says_so() throws Exception {
        var order = active("zonnebloem.nl");
        assertThat(decide(order, "SUSPEND").status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.SUSPENDED));
        assertThat(site(order, "zonnebloem.nl").suspendedByUs()).isTrue();
        assertThat(step(order, "SUSPEND_HOSTING/1#1").state()).isEqualTo(StepState.COMPLETED);
        assertThat(decide(order, "SUSPEND").text("/type")).isEqualTo("/problems/invalid-order-state");

        assertThat(decide(order, "RESUME").status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.ACTIVE));
        assertThat(site(order, "zonnebloem.nl").active()).isTrue();
        assertThat(events(order))
                .containsSubsequence(
                        "order.ServiceChangeRequested",
                        "order.ProvisioningStepCompleted",
                        "order.ServiceChangeCompleted",
                        "order.OrderSuspended",
                        "order.ServiceChangeRequested",
                        "order.ServiceChangeCompleted",
                        "order.OrderResumed");
        assertThat(effects("plesk.setSubscriptionStatus", "zonnebloem.nl")).isEqualTo(2);
    }

    @Test
    void while_the_panel_is_away_the_suspension_waits_and_the_order_is_active() throws Exception {
        var order = active("klaproos.nl");
        var hold = fault("plesk.findSubscription", "klaproos.nl", "{\"type\":\"HOLD\",\"phase\":\"BEFORE_WORK\"}");
        faults("plesk.findSubscription", "klaproos.nl", 2, "{\"type\":\"DOWN\"}");
        decide(order, "SUSPEND");
        within(
                PATIENCE,
                () -> assertThat(step(order, "SUSPEND_HOSTING/1#1").state()).isEqualTo(StepState.STARTED));
        assertThat(status(order)).isEqualTo(OrderStatus.ACTIVE);
        var second = decide(order, "SUSPEND");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/type")).isEqualTo("/problems/change-in-progress");
        assertThat(second.text("/current/status")).isEqualTo("ACTIVE");
        send(HttpRequest.newBuilder(URI.create(sandbox + "/control/faults/" + hold + "/release"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.SUSPENDED));
        assertThat(site(order, "klaproos.nl").suspendedByUs()).isTrue();
    }

    @Test
    void an_answer_that_was_lost_after_the_suspension_is_found_done() throws Exception {
        var order = active("boterbloem.nl");
        fault("plesk.setSubscriptionStatus", "boterbloem.nl", "{\"type\":\"DROP_AFTER\"}");
        decide(order, "SUSPEND");
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.SUSPENDED));
        assertThat(effects("plesk.setSubscriptionStatus", "boterbloem.nl")).isEqualTo(1);
        assertThat(events(order)).contains("order.ProvisioningStepFailed");
    }

    @Test
    void a_suspension_that_the_panel_refuses_needs_attention_and_staff_leaves_it_out() throws Exception {
        var order = active("distel.nl");
        fault(
                "plesk.setSubscriptionStatus",
                "distel.nl",
                "{\"type\":\"REFUSE\",\"code\":1024,\"message\":\"Not now\"}");
        decide(order, "SUSPEND");
        within(PATIENCE, () -> assertThat(shown(order).stalls()).containsExactly(StallCause.STEP_FAILED));
        assertThat(status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(step(order, "SUSPEND_HOSTING/1#1").failureWords()).contains("Not now");
        assertThat(post(order, "/steps/skip", "{\"step\":\"SUSPEND_HOSTING/1#1\"}")
                        .status())
                .isEqualTo(200);
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ServiceChangeAbandoned"));
        assertThat(shown(order).stalls()).isEmpty();
        assertThat(status(order)).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void hosting_is_moved_to_another_package_even_if_the_answer_is_lost() throws Exception {
        var order = active("korenbloem.nl");
        var larger = introduce("groter", "Web L");
        fault("plesk.switchPlan", "korenbloem.nl", "{\"type\":\"DROP_AFTER\"}");
        var asked = post(order, "/lines/1/plan", "{\"packageId\":\"" + larger + "\",\"reason\":\"grew\"}");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        within(
                PATIENCE,
                () -> assertThat(line(order).hostingPackageId().toString()).isEqualTo(larger));
        assertThat(line(order).textNl()).contains("groter");
        assertThat(line(order).net()).isEqualTo(Money.euro("7.50"));
        assertThat(line(order).renewalPrice()).isEqualTo(Money.euro("12.00"));
        assertThat(step(order, "CHANGE_PLAN/1#1").facts()).containsEntry("servicePlan", "Web L");
        var plans = done(panel.servicePlans());
        assertThat(plans.stream().filter(plan -> plan.name().equals("Web L")).map(plan -> plan.guid()))
                .containsExactly(site(order, "korenbloem.nl").planGuid().orElseThrow());
        assertThat(effects("plesk.switchPlan", "korenbloem.nl")).isEqualTo(1);
        assertThat(post(order, "/lines/1/plan", "{\"packageId\":\"" + larger + "\"}")
                        .text("/type"))
                .isEqualTo("/problems/nothing-to-change");
    }

    @Test
    void a_renewal_whose_answer_was_lost_adds_its_years_once() throws Exception {
        var order = active("madelief.nl");
        var before = expiry("madelief.nl");
        fault("openprovider.renewDomain", "madelief.nl", "{\"type\":\"DROP_AFTER\"}");
        var asked = post(order, "/lines/2/renewal", "{\"years\":1,\"reason\":\"by phone\"}");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ServiceChangeCompleted"));
        assertThat(expiry("madelief.nl")).isEqualTo(before.plusYears(1));
        assertThat(effects("openprovider.renewDomain", "madelief.nl")).isEqualTo(1);
        within(
                PATIENCE,
                () -> assertThat(step(order, "RENEW_DOMAIN/2#1").facts())
                        .containsEntry("expiresOn", before.plusYears(1).toString()));

        post(order, "/lines/2/renewal", "{\"years\":2}");
        within(
                PATIENCE,
                () -> assertThat(step(order, "RENEW_DOMAIN/2#2").facts())
                        .containsEntry("expiresOn", before.plusYears(3).toString()));
        assertThat(expiry("madelief.nl")).isEqualTo(before.plusYears(3));
    }

    @Test
    void a_renewal_that_finishes_after_the_connection_was_lost_is_waited_for() throws Exception {
        var order = active("anjer.nl");
        var before = expiry("anjer.nl");
        fault("openprovider.renewDomain", "anjer.nl", "{\"type\":\"FINISH_LATE\",\"millis\":1200}");
        post(order, "/lines/2/renewal", "{\"years\":1}");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ServiceChangeCompleted"));
        assertThat(expiry("anjer.nl")).isEqualTo(before.plusYears(1));
        assertThat(effects("openprovider.renewDomain", "anjer.nl")).isEqualTo(1);
    }

    @Test
    void a_suspended_order_is_cancelled_and_undone() throws Exception {
        var order = active("hyacint.nl");
        decide(order, "SUSPEND");
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.SUSPENDED));
        assertThat(decide(order, "CANCEL").status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED));
        assertThat(done(panel.findSubscription("sub:" + order + "/1", "hyacint.nl")))
                .isEmpty();
        assertThat(domain("hyacint.nl").autoRenew()).isFalse();
        assertThat(post(order, "/lines/2/renewal", "{\"years\":1}").text("/type"))
                .isEqualTo("/problems/invalid-order-state");
    }

    private OrderId active(String domainName) {
        var order = new PlacedOrders(commands).approvedHostingAndDomain(domainName);
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        within(PATIENCE, () -> assertThat(status(order)).isEqualTo(OrderStatus.ACTIVE));
        return order;
    }

    private String introduce(String slug, String servicePlan) throws Exception {
        var like = Packages.introduce(slug);
        commands.sendAndWait(new IntroduceHostingPackage(
                like.hostingPackageId(),
                slug,
                like.text(),
                new PackagePrices(Money.euro("12.00"), Money.euro("120.00"), Money.noEuro()),
                like.limits(),
                servicePlan));
        var id = like.hostingPackageId().toString();
        var query = new FindPackage(like.hostingPackageId());
        var answer = ResponseTypes.optionalInstanceOf(HostingPackageOverview.class);
        within(PATIENCE, () -> assertThat(queries.query(query, answer).join()).isPresent());
        return id;
    }

    private PanelSubscription site(OrderId order, String domainName) {
        return done(panel.findSubscription("sub:" + order + "/1", domainName)).orElseThrow();
    }

    private RegistrarDomain domain(String name) {
        return done(registrar.find(name)).getFirst();
    }

    private LocalDate expiry(String name) {
        return LocalDate.ofInstant(domain(name).expiresAt().orElseThrow(), AMSTERDAM);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Done<T>) outcome).value();
    }

    private Answer decide(OrderId order, String action) throws Exception {
        return shop.asAdmin("PATCH", path(order) + "/status", "{\"action\":\"" + action + "\",\"reason\":\"a test\"}");
    }

    private Answer post(OrderId order, String what, String body) throws Exception {
        return shop.asAdmin("POST", path(order) + what, body);
    }

    private OrderDetails shown(OrderId order) {
        return queries.query(new FindOrder(order), ResponseTypes.optionalInstanceOf(OrderDetails.class))
                .join()
                .orElseThrow();
    }

    private OrderStatus status(OrderId order) {
        return shown(order).status();
    }

    private OrderLine line(OrderId order) {
        return shown(order).lines().getFirst();
    }

    private StepOverview step(OrderId order, String step) {
        return shown(order).steps().stream()
                .filter(one -> one.stepId().value().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static String path(OrderId order) {
        return "/api/admin/orders/" + order;
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    /** Counted from the sandbox's own journal: calls about this name whose work was done. */
    private long effects(String operation, String domainName) throws Exception {
        var provider = operation.substring(0, operation.indexOf('.'));
        return send(HttpRequest.newBuilder(URI.create(sandbox + "/control/journal?limit=100000&provider=" + provider))
                        .GET())
                .valueStream()
                .filter(call -> call.path("operation").asString().equals(operation))
                .filter(call -> call.path("workDone").asBoolean())
                .filter(call -> call.path("references").toString().contains(domainName))
                .count();
    }

    /** @return the fault's id */
    private long fault(String operation, String reference, String effect) throws Exception {
        return faults(operation, reference, 1, effect);
    }

    private long faults(String operation, String reference, int times, String effect) throws Exception {
        var provider = operation.substring(0, operation.indexOf('.'));
        return send(HttpRequest.newBuilder(URI.create(sandbox + "/control/faults"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"provider\":\"%s\",\"operation\":\"%s\",\"reference\":\"%s\",\"times\":%d,\"effect\":%s}"
                                        .formatted(provider, operation, reference, times, effect))))
                .path("id")
                .asLong();
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body());
    }
}
