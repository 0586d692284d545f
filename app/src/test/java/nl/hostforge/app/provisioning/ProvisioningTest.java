package nl.hostforge.app.provisioning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From approval to active against the sandbox: what the order says, and what the providers hold. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class ProvisioningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient database;

    @Autowired
    EventProcessingConfiguration processors;

    @Value("${test.sandbox}")
    String sandbox;

    private PlacedOrders orders;

    @BeforeEach
    void orders() {
        orders = new PlacedOrders(commands);
    }

    @Test
    void an_approved_order_becomes_a_live_service_with_one_thing_of_each_kind_at_the_providers() throws Exception {
        var order = orders.approvedHostingAndDomain("vlierbloesem.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        assertThat(effects("plesk", "plesk.createCustomer", "vlierbloesem.nl", order))
                .isEqualTo(1);
        assertThat(effects("plesk", "plesk.createSubscription", "vlierbloesem.nl", order))
                .isEqualTo(1);
        assertThat(effects("openprovider", "openprovider.registerDomain", "vlierbloesem.nl", order))
                .isEqualTo(1);
        assertThat(effects("moneybird", "moneybird.createContact", "vlierbloesem.nl", order))
                .isEqualTo(1);
        assertThat(effects("moneybird", "moneybird.createInvoice", "vlierbloesem.nl", order))
                .isEqualTo(1);
        assertThat(effects("moneybird", "moneybird.sendInvoice", "vlierbloesem.nl", order))
                .isEqualTo(1);
        within(
                PATIENCE,
                () -> assertThat(invoice(order))
                        .hasValueSatisfying(invoice -> assertThat(invoice.overview())
                                .returns(InvoiceState.ISSUED, InvoiceOverview::state)
                                .satisfies(
                                        issued -> assertThat(issued.number()).isNotBlank(),
                                        issued -> assertThat(issued.issuedOn()).isNotNull(),
                                        issued -> assertThat(issued.totals().gross())
                                                .isEqualTo(invoice.bookedGross()))));
    }

    @Test
    void an_answer_that_was_lost_after_the_work_is_found_again_and_nothing_is_made_twice() throws Exception {
        fault("plesk.createSubscription", "kamille.nl", "{\"type\":\"DROP_AFTER\"}");
        var order = orders.approvedHosting("kamille.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        assertThat(events(order)).contains("order.ProvisioningStepFailed");
        assertThat(effects("plesk", "plesk.createSubscription", "kamille.nl", order))
                .isEqualTo(1);
    }

    @Test
    void work_that_finishes_after_the_connection_was_lost_is_waited_for() throws Exception {
        fault("plesk.createSubscription", "lavendel.nl", "{\"type\":\"FINISH_LATE\",\"millis\":1200}");
        var order = orders.approvedHosting("lavendel.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        assertThat(effects("plesk", "plesk.createSubscription", "lavendel.nl", order))
                .isEqualTo(1);
    }

    @Test
    void a_refusal_stalls_the_order_at_once_and_staff_can_have_it_tried_again() throws Exception {
        fault(
                "plesk.createSubscription",
                "tijm.nl",
                "{\"type\":\"REFUSE\",\"code\":1024,\"message\":\"Limit reached\"}");
        var order = orders.approvedHosting("tijm.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ProvisioningStalled"));
        assertThat(count(order, "order.ProvisioningStepFailed")).isEqualTo(1);
        commands.sendAndWait(new RetryProvisioningStep(order, null, StepId.of(StepKind.PROVISION_HOSTING, 1)));
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
    }

    @Test
    void a_step_fails_for_good_only_once_nothing_can_come_of_its_calls_that_a_retry_would_miss() throws Exception {
        fault("plesk.createSubscription", "bieslook.nl", "{\"type\":\"FINISH_LATE\",\"millis\":1500}");
        faults("plesk.findSubscription", "bieslook.nl", 1, 1, "{\"type\":\"STATUS\",\"code\":404}");
        var order = orders.approvedHosting("bieslook.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        assertThat(events(order)).doesNotContain("order.ProvisioningStalled");
        assertThat(effects("plesk", "plesk.createSubscription", "bieslook.nl", order))
                .isEqualTo(1);
    }

    @Test
    void the_last_attempt_may_have_had_its_effect_and_is_looked_for_until_that_is_clear() throws Exception {
        faults("plesk.createSubscription", "bergamot.nl", 2, "{\"type\":\"STATUS\",\"code\":503}");
        fault("plesk.createSubscription", "bergamot.nl", "{\"type\":\"FINISH_LATE\",\"millis\":1000}");
        var order = orders.approvedHosting("bergamot.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        assertThat(effects("plesk", "plesk.createSubscription", "bergamot.nl", order))
                .isEqualTo(1);
    }

    @Test
    void where_the_last_attempt_had_none_after_all_staff_is_told() throws Exception {
        faults("plesk.createSubscription", "kervel.nl", 2, "{\"type\":\"STATUS\",\"code\":503}");
        fault("plesk.createSubscription", "kervel.nl", "{\"type\":\"DROP_BEFORE\"}");
        var order = orders.approvedHosting("kervel.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ProvisioningStalled"));
        assertThat(effects("plesk", "plesk.createSubscription", "kervel.nl", order))
                .isZero();
    }

    @Test
    void two_orders_of_one_customer_at_once_make_one_contact_handle() throws Exception {
        var customer = PlacedOrders.customerOf("peterselie.nl").toString();
        fault("openprovider.createCustomer", customer, "{\"type\":\"DELAY_BEFORE\",\"millis\":1000}");
        var one = orders.pendingHostingAndDomain("peterselie.nl");
        var other = orders.another("peterselie.nl", "krulpeterselie.nl");
        orders.correct(other, "krulpeterselie.nl");
        commands.sendAndWait(new ApproveOrder(one, null));
        commands.sendAndWait(new ApproveOrder(other, null));
        within(PATIENCE, () -> assertThat(events(one)).contains("order.OrderActivated"));
        within(PATIENCE, () -> assertThat(events(other)).contains("order.OrderActivated"));
        assertThat(effects("openprovider", "openprovider.createCustomer", "peterselie.nl", one))
                .isEqualTo(1);
    }

    @Test
    void a_provider_that_stays_away_is_tried_three_times_and_then_staff_is_told() throws Exception {
        faults("plesk.createSubscription", "salie.nl", 10, "{\"type\":\"STATUS\",\"code\":503}");
        var order = orders.approvedHosting("salie.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.ProvisioningStalled"));
        assertThat(count(order, "order.ProvisioningStepFailed")).isEqualTo(3);
    }

    @Test
    void a_cancelled_order_is_undone_at_each_provider() throws Exception {
        var order = orders.approvedHostingAndDomain("rozemarijn.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        commands.sendAndWait(new CancelOrder(order, null));
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderCancelled"));
        assertThat(count(order, "order.CompensationCompleted")).isEqualTo(3);
        assertThat(effects("plesk", "plesk.deleteSubscription", "rozemarijn.nl", order))
                .isEqualTo(1);
        assertThat(effects("moneybird", "moneybird.createCreditInvoice", "rozemarijn.nl", order))
                .isEqualTo(1);
        within(
                PATIENCE,
                () -> assertThat(invoice(order))
                        .hasValueSatisfying(invoice ->
                                assertThat(invoice.overview().state()).isEqualTo(InvoiceState.CREDITED)));
    }

    @Test
    void sagas_that_were_deleted_are_made_again_from_the_log_and_nothing_is_called_twice() throws Exception {
        var order = orders.approvedHostingAndDomain("munt.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        var eventsBefore = events(order);
        var creationsBefore = creations();
        assertThat(creationsBefore).isPositive();

        var processor = processors
                .eventProcessor("provisioning", PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        database.sql("delete from saga_entry").update();
        database.sql("delete from association_value_entry").update();
        database.sql("delete from token_entry where processor_name = 'provisioning'")
                .update();
        processor.start();
        var after = orders.approvedHosting("na-de-munt.nl");
        within(PATIENCE, () -> assertThat(events(after)).contains("order.OrderActivated"));

        assertThat(events(order)).isEqualTo(eventsBefore);
        var ofTheLaterOrder = 4; // customer, subscription, contact, invoice
        assertThat(creations()).isEqualTo(creationsBefore + ofTheLaterOrder);
    }

    private Optional<InvoiceDetails> invoice(OrderId order) {
        return queries.query(
                        new FindInvoice(InvoiceId.ofOrder(order)),
                        ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private long count(OrderId order, String type) {
        return events(order).stream().filter(type::equals).count();
    }

    /** Counted from the sandbox's own journal: calls about this order or its customer whose work was done. */
    private long effects(String provider, String operation, String domainName, OrderId order) throws Exception {
        var customer = PlacedOrders.customerOf(domainName).toString();
        return journal(provider, operation).stream()
                .filter(call -> call.path("workDone").asBoolean())
                .filter(call -> {
                    var text = call.path("references").toString();
                    return text.contains(order.toString()) || text.contains(customer) || text.contains(domainName);
                })
                .count();
    }

    private List<JsonNode> journal(String provider, String operation) throws Exception {
        return journal(provider).stream()
                .filter(call -> call.path("operation").asString().equals(operation))
                .toList();
    }

    private List<JsonNode> journal(String provider) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(sandbox + "/control/journal?limit=100000&provider=" + provider))
                        .GET())
                .valueStream()
                .toList();
    }

    private long creations() throws Exception {
        var creations = Set.of(
                "plesk.createCustomer",
                "plesk.createSubscription",
                "openprovider.registerDomain",
                "moneybird.createContact",
                "moneybird.createInvoice");
        var count = 0L;
        for (var provider : List.of("plesk", "openprovider", "moneybird"))
            count += journal(provider).stream()
                    .filter(call -> creations.contains(call.path("operation").asString()))
                    .count();
        return count;
    }

    private void fault(String operation, String reference, String effect) throws Exception {
        faults(operation, reference, 1, effect);
    }

    private void faults(String operation, String reference, int times, String effect) throws Exception {
        faults(operation, reference, 0, times, effect);
    }

    private void faults(String operation, String reference, int skip, int times, String effect) throws Exception {
        var provider = operation.substring(0, operation.indexOf('.'));
        send(HttpRequest.newBuilder(URI.create(sandbox + "/control/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"provider\":\"%s\",\"operation\":\"%s\",\"reference\":\"%s\",\"skip\":%d,\"times\":%d,\"effect\":%s}"
                                .formatted(provider, operation, reference, skip, times, effect))));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }
}
