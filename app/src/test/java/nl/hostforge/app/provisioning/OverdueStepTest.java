package nl.hostforge.app.provisioning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** A provider that takes longer than a step may take: staff hears of it, and nothing else changes. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.provisioning.step-limit=5s"})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class OverdueStepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final StepId HOSTING = StepId.of(StepKind.PROVISION_HOSTING, 1);

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore log;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void a_step_past_its_deadline_is_shown_to_staff_and_the_order_goes_on_when_it_finishes() throws Exception {
        var fault = hold("plesk.createSubscription");
        var order = new PlacedOrders(commands).approvedHosting("te-laat.nl");
        within(PATIENCE, () -> assertThat(overdueSteps(order)).contains(HOSTING));
        assertThat(types(order)).doesNotContain("OrderActivated");

        post("/control/faults/" + fault + "/release", "");

        within(PATIENCE, () -> assertThat(types(order)).contains("OrderActivated"));
        assertThat(overdueSteps(order)).containsOnlyOnce(HOSTING);
    }

    private List<StepId> overdueSteps(OrderId order) {
        return events(order).stream()
                .filter(ProvisioningStalled.class::isInstance)
                .map(ProvisioningStalled.class::cast)
                .filter(stalled -> stalled.cause() == StallCause.STEP_OVERDUE)
                .map(ProvisioningStalled::stepId)
                .toList();
    }

    private List<String> types(OrderId order) {
        return events(order).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private List<?> events(OrderId order) {
        return log.readEvents(order.toString())
                .asStream()
                .map(message -> (Object) message.getPayload())
                .toList();
    }

    private String hold(String operation) throws Exception {
        var answer = post("/control/faults", """
                {"provider":"plesk","operation":"%s","times":1,"effect":{"type":"HOLD","phase":"BEFORE_WORK"}}""".formatted(operation));
        return JsonMapper.shared().readTree(answer).path("id").asString();
    }

    private String post(String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        }
    }
}
