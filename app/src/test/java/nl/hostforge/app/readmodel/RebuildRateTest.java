package nl.hostforge.app.readmodel;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.processing.DeadLetterQueues;
import nl.hostforge.app.processing.ProcessingSettings;
import nl.hostforge.app.processing.SavepointWithin;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * How fast the order list is rebuilt, by the number of segments and by the size of a batch. Run with
 * {@code -Dreplay.rate=true}; nothing else fills read models meanwhile.
 */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.roles=api,command,query"})
@ContextConfiguration(initializers = TemporaryData.class)
@EnabledIfSystemProperty(named = "replay.rate", matches = "true")
class RebuildRateTest {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildRateTest.class);
    private static final int ORDERS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    CommandGateway commands;

    @Autowired
    List<ReadModel> models;

    @Autowired
    Generations generations;

    @Autowired
    JdbcClient database;

    @Autowired
    SignalledEvents events;

    @Autowired
    TokenStore tokens;

    @Autowired
    TransactionManager transactions;

    @Autowired
    SavepointWithin savepoints;

    @Autowired
    DeadLetterQueues deadLetters;

    @Autowired
    EnqueuePolicy<EventMessage<?>> policy;

    @Autowired
    HandlerDefinition handlers;

    @Autowired
    ParameterResolverFactory parameters;

    @Test
    void more_segments_and_larger_batches_are_no_slower() {
        manyOrders();
        rebuild(1, 500); // warms up
        var rates = new ArrayList<String>();
        for (var segments : new int[] {1, 2, 4, 8}) rates.add(segments + " segments " + rebuild(segments, 500) + "/s");
        for (var batch : new int[] {1, 50})
            rates.add("2 segments in batches of " + batch + " " + rebuild(2, batch) + "/s");
        LOG.warn("events handled: {}", String.join(", ", rates));
    }

    /** @return events handled per second */
    private long rebuild(int segments, int batch) {
        var model = models.stream()
                .filter(each -> each.name().equals("order-overview"))
                .findFirst()
                .orElseThrow();
        var generation = generations.begin(model);
        var running = processors(segments, batch).make(generation, model.projection(generation), true);
        var begun = System.nanoTime();
        running.start();
        within(
                PATIENCE,
                () -> assertThat(database.sql("select count(*) from " + generation.table("order_overview"))
                                .query(Long.class)
                                .single())
                        .isGreaterThan(ORDERS));
        var seconds = (System.nanoTime() - begun) / 1e9;
        running.stop();
        generations.drop(model, generation);
        return Math.round(ORDERS / seconds);
    }

    private ProjectionProcessors processors(int segments, int batch) {
        return new ProjectionProcessors(
                events,
                tokens,
                transactions,
                savepoints,
                deadLetters,
                policy,
                handlers,
                parameters,
                new ProcessingSettings(100, batch, 2, segments, 1024, 1024));
    }

    /** Copies of one order's first event, each with an id and a number of its own. */
    private void manyOrders() {
        var order = new PlacedOrders(commands).pendingHosting("kopie.nl").toString();
        var copies =
                database.sql("""
                        insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                               time_stamp, payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid(), id, 0, type, time_stamp, payload_type, payload_revision,
                               convert_to(replace(replace(convert_from(payload, 'UTF8'), :order, cast(id as text)),
                                   convert_from(payload, 'UTF8')::jsonb ->> 'number', 'HF-' || 100000 + copy), 'UTF8'),
                               meta_data
                        from domain_event_entry, (select copy, gen_random_uuid() id from generate_series(1, :orders) copy)
                        where aggregate_identifier = :order and sequence_number = 0""").param("order", order).param("orders", ORDERS).update();
        assertThat(copies).isEqualTo(ORDERS);
    }
}
