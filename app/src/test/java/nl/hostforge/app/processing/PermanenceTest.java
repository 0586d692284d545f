package nl.hostforge.app.processing;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.saga.provisioning.Provisioning;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An order was corrected while corrections had another shape. A snapshot was taken after it, a letter with it was parked,
 * and a saga runs for the order. Today's code reads all of them, and rewrites nothing in the log.
 */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class PermanenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String CORRECTED = " where payload_type = 'order.OrderCorrected' and aggregate_identifier = ?";

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    EventStore log;

    @Autowired
    Projections projections;

    @Autowired
    EventProcessingConfiguration processors;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_event_of_a_former_shape_to_which_a_snapshot_a_letter_and_a_saga_refer_is_read_by_all_of_them() {
        var orders = new PlacedOrders(commands);
        var order = orders.pendingHosting("bestendig.nl");
        orders.correct(order, "bestendig.nl");
        asItStoodBefore(order);
        var stored = stored(order);
        commands.sendAndWait(new ApproveOrder(order, null));
        within(PATIENCE, () -> assertThat(find(order).status().name()).isEqualTo("ACTIVE"));
        var before = find(order);
        snapshotOfBefore(order);
        var letter = park(order);

        // the aggregate passes the snapshot over, and decides by the events
        assertThat(log.readEvents(order.toString()).peek().getSequenceNumber()).isZero();
        commands.sendAndWait(new SuspendOrder(order, null));
        within(PATIENCE, () -> assertThat(find(order).status().name()).isEqualTo("SUSPENDED"));

        // the letter is brought up to date, handled, and gone
        Handled handled = commands.sendAndWait(new HandleAgain(letter));
        assertThat(handled.failed()).isNull();
        assertThat(letters(order)).isZero();

        // the saga is made again from the log, and asks for nothing that was done
        var events = events(order);
        var sagas = processors
                .eventProcessor(Provisioning.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        sagas.shutDown();
        new SagaRebuild(database, transaction).afterSingletonsInstantiated();
        sagas.start();
        var after = orders.approvedHosting("na-bestendig.nl"); // is handled after all that was before
        within(PATIENCE, () -> assertThat(find(after).status().name()).isEqualTo("ACTIVE"));
        assertThat(events(order)).isEqualTo(events);

        // the read model is filled anew, and shows what it showed
        var next = projections.rebuild("order-overview");
        within(PATIENCE, () -> assertThat(projections.caughtUp(next)).isTrue());
        assertThat(projections.show(next)).isTrue();
        assertThat(find(order).lines()).isEqualTo(before.lines());
        assertThat(find(order).totals()).isEqualTo(before.totals());

        assertThat(stored(order)).isEqualTo(stored);
    }

    /** Corrections did not say yet which names they freed. */
    private void asItStoodBefore(OrderId order) {
        var changed = database.sql("update domain_event_entry set payload_revision = '1', payload = convert_to("
                        + "(convert_from(payload, 'UTF8')::jsonb - 'freedDomains')::text, 'UTF8')" + CORRECTED)
                .param(order.toString())
                .update();
        assertThat(changed).isEqualTo(1);
    }

    /** What an order was remembered as then, which today's code could not tell from nonsense. */
    private void snapshotOfBefore(OrderId order) {
        database.sql("""
                        insert into snapshot_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                               time_stamp, payload_type, payload_revision, payload, meta_data)
                        select ?, aggregate_identifier, sequence_number, type, time_stamp, 'order.Order', '0',
                               convert_to('{"status":"CANCELLED"}', 'UTF8'), convert_to('{}', 'UTF8')
                        from domain_event_entry""" + CORRECTED)
                .params(UUID.randomUUID().toString(), order.toString())
                .update();
    }

    private DeadLetterId park(OrderId order) {
        var letter = UUID.randomUUID().toString();
        database.sql("""
                        insert into dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                               sequence_index, message_type, event_identifier, time_stamp, payload_type,
                               payload_revision, payload, meta_data, type, aggregate_identifier, sequence_number,
                               enqueued_at, last_touched, diagnostics, cause_type)
                        select ?, 'claims', aggregate_identifier, 0, 'event', event_identifier, time_stamp, payload_type,
                               payload_revision, payload, meta_data, type, aggregate_identifier, sequence_number,
                               time_stamp, time_stamp, convert_to('{}', 'UTF8'), 'IllegalStateException'
                        from domain_event_entry""" + CORRECTED).params(letter, order.toString()).update();
        return DeadLetterId.of(letter);
    }

    private String stored(OrderId order) {
        return database.sql(
                        "select payload_revision || ' ' || encode(payload, 'hex') from domain_event_entry" + CORRECTED)
                .param(order.toString())
                .query(String.class)
                .single();
    }

    private long letters(OrderId order) {
        return database.sql("select count(*) from dead_letter_entry where aggregate_identifier = ?")
                .param(order.toString())
                .query(Long.class)
                .single();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private OrderDetails find(OrderId order) {
        return queries.query(new FindOrder(order), ResponseTypes.optionalInstanceOf(OrderDetails.class))
                .join()
                .orElseThrow(() -> new AssertionError(order + " is not shown yet"));
    }
}
