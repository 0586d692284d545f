package nl.hostforge.app.processing;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.processing.ProcessingQuery.CountTrouble;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.Trouble;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.saga.provisioning.Provisioning;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that can be read anew from the log is read anew, and nobody outside hears of it. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "test.log=of this replay alone"}) // no other test's work goes on
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class FullReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A claim that ended is taken up and let go again for a moment, which stays within the house. */
    private static final String DECISIONS = "domain_event_entry where type <> 'DomainClaim'";

    private static final List<String> LEAD_OUTSIDE =
            List.of("booking-jobs", "bookkeeping-jobs", "document-jobs", "erasure-jobs", "mails", "provisioning-jobs");

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    Projections projections;

    @Autowired
    EventProcessingConfiguration processors;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void a_full_replay_calls_nobody_mails_nobody_and_decides_nothing() throws Exception {
        var orders = new PlacedOrders(commands);
        var active = orders.approvedHostingAndDomain("akelei.nl");
        var cancelled = orders.approvedHostingAndDomain("bosanemoon.nl");
        orders.pendingHosting("clematis.nl");
        within(PATIENCE, () -> assertThat(last(active)).isEqualTo("order.OrderActivated"));
        within(PATIENCE, () -> assertThat(last(cancelled)).isEqualTo("order.OrderActivated"));
        commands.sendAndWait(new CancelOrder(cancelled, null));
        within(PATIENCE, () -> assertThat(last(cancelled)).isEqualTo("order.OrderCancelled"));
        within(PATIENCE, () -> assertThat(mails()).isGreaterThanOrEqualTo(5));
        everythingIsHandledAndNothingWaits();
        var before = outside();
        assertThat(before.values()).allMatch(count -> count > 0);
        var eventsBefore = count(DECISIONS);
        var sagasBefore = count("saga_entry");

        projections.names().forEach(this::fillAnew);
        makeSagasAnew();
        for (var processor : streaming()) if (processor.supportsReset()) reset(processor);
        everythingIsHandledAndNothingWaits();

        assertThat(outside()).isEqualTo(before);
        assertThat(count(DECISIONS)).isEqualTo(eventsBefore);
        assertThat(count("saga_entry")).isEqualTo(sagasBefore);
        assertThat(count("dead_letter_entry")).isZero();
    }

    @Test
    void what_leads_outside_refuses_to_be_reset() {
        for (var name : LEAD_OUTSIDE) {
            var processor = processors
                    .eventProcessor(name, StreamingEventProcessor.class)
                    .orElseThrow();
            assertThat(processor.supportsReset()).as(name).isFalse();
            processor.shutDown();
            assertThatThrownBy(processor::resetTokens).isInstanceOf(IllegalStateException.class);
            processor.start();
        }
        assertThat(streaming().stream()
                        .filter(StreamingEventProcessor::supportsReset)
                        .map(StreamingEventProcessor::getName))
                .containsExactlyInAnyOrder(
                        "account-money",
                        "claims",
                        "credit-notes",
                        "credited-orders",
                        "customer-keys",
                        "discards",
                        "dunning",
                        "issued-invoices",
                        "numbered-invoices",
                        "orders-of-erased",
                        "plan-changes",
                        "price-changes",
                        "renewing",
                        "subscriptions-of-orders");
    }

    private void fillAnew(String readModel) {
        Generation next = projections.rebuild(readModel);
        within(PATIENCE, () -> assertThat(projections.caughtUp(next)).isTrue());
        assertThat(projections.show(next)).isTrue();
    }

    private void makeSagasAnew() {
        var sagas = processors
                .eventProcessor(Provisioning.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        sagas.shutDown();
        new SagaRebuild(database, transaction).afterSingletonsInstantiated();
        sagas.start();
    }

    private static void reset(StreamingEventProcessor processor) {
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    private List<StreamingEventProcessor> streaming() {
        return processors.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    /** Every processor's every segment has been at the end of the log, and no job has anything left to do. */
    private void everythingIsHandledAndNothingWaits() {
        within(PATIENCE, () -> {
            assertThat(queries.query(new FindProcessors(), ResponseTypes.multipleInstancesOf(ProcessorOverview.class))
                            .join())
                    .allMatch(ProcessorOverview::caughtUp);
            var trouble = queries.query(new CountTrouble(), Trouble.class).join();
            assertThat(trouble.jobs().values())
                    .as("no job is left of %s", jobs())
                    .allMatch(jobs -> jobs == 0);
        });
    }

    private List<String> jobs() {
        return database.sql("select task_name || '/' || task_instance || case when picked then ', running' else '' end"
                        + " from scheduled_tasks where task_instance <> 'recurring'")
                .query(String.class)
                .list();
    }

    private Map<String, Integer> outside() throws Exception {
        var outside = new TreeMap<String, Integer>();
        for (var provider : List.of("plesk", "openprovider", "moneybird"))
            outside.put(
                    provider,
                    get("/control/journal?limit=100000&provider=" + provider).size());
        outside.put("mails", mails());
        return outside;
    }

    private int mails() throws Exception {
        return get("/control/mails").size();
    }

    private JsonNode get(String path) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Leaving out that the invoice's buyer is on record, which is told beside all else, and may come last. */
    private String last(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " and payload_type <> 'order.OrderBilled' order by sequence_number desc limit 1")
                .param(order.toString())
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
