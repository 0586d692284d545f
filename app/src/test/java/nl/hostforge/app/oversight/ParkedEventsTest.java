package nl.hostforge.app.oversight;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageRetired;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.query.readmodel.Generations;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Events that a projection or an integration could not handle: seen, tried again, mended, discarded. */
@HostForgeTest
@DirtiesContext
class ParkedEventsTest {
    private static final String MAILS = "mails";

    @Autowired
    EventStore log;

    @Autowired
    TransactionManager transactions;

    @Autowired
    CommandGateway commands;

    @Autowired
    DeadLetters letters;

    @Autowired
    DeadLettersHealth health;

    @Autowired
    Projections projections;

    @Autowired
    Generations generations;

    @Autowired
    EventProcessingConfiguration axon;

    @Autowired
    JdbcClient database;

    @Test
    void a_projection_s_event_is_parked_fails_again_and_is_handled_with_all_behind_it_once_mended() {
        var live = generations.live("hosting-package-overview").orElseThrow();
        publish(Packages.firstEvent(Packages.introduced("taken")));
        eventually(() -> assertThat(isShown("taken")).isTrue()); // else the other one might take the name first
        var other = Packages.id("another of that name");
        publish(Packages.firstEvent(
                Packages.introduced(other, "taken", Packages.text("secret words"), Packages.PRICES)));
        publish(retired(other));
        eventually(() -> assertThat(first(live.processor(), other)).isPresent());
        eventually(() -> assertThat(first(live.processor(), other).orElseThrow().waiting())
                .isEqualTo(1));

        var letter = first(live.processor(), other).orElseThrow();
        assertThat(letter.kind()).isEqualTo(ProcessorKind.PROJECTION);
        assertThat(letter.generation()).isEqualTo(GenerationState.LIVE);
        assertThat(letter.parked().eventType()).isEqualTo("hosting-package.HostingPackageIntroduced");
        assertThat(letter.parked().streamId()).isEqualTo(other.toString());
        assertThat(letter.parked().causeType()).isEqualTo("23505");
        assertThat(letter.toString()).doesNotContain("secret words");
        assertThat(letter.position()).isPositive();
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.here()).isTrue();
        assertThat(listed(live.processor(), true)).filteredOn(this::waits).hasSize(1);
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));

        var failed = retry(letter);
        assertThat(failed.id()).isEqualTo(letter.id());
        assertThat(failed.attempts()).isEqualTo(2);
        assertThat(failed.parked().causeType()).isEqualTo("23505");
        assertThat(letters.find(letter.id())).map(DeadLetterOverview::attempts).contains(2);

        database.sql("update " + live.table("hosting_package_overview")
                        + " set slug = 'given back' where slug = 'taken'")
                .update();
        assertThat(retry(letter)).isNull();
        assertThat(first(live.processor(), other)).isEmpty();
        assertThat(database.sql("select retired from hosting_package_overview where slug = 'taken'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(decisions(letter)).containsExactly("processing.DeadLetterRetried", "processing.DeadLetterRetried");
        eventually(() -> assertThat(projections.caughtUp(live)).isTrue()); // of the decisions too
    }

    @Test
    void an_integration_s_event_is_tried_again_and_handled_once_mended() {
        var order = nobodysOrder();
        publish(rejected(order, null));
        eventually(() -> assertThat(first(MAILS, order)).isPresent());
        var letter = first(MAILS, order).orElseThrow();
        assertThat(letter.kind()).isEqualTo(ProcessorKind.INTEGRATION);
        assertThat(letter.orderId()).isEqualTo(order);
        assertThat(letter.parked().causeType()).isEqualTo("NullPointerException");
        assertThat(retry(letter).attempts()).isEqualTo(2);

        database.sql("""
                        update dead_letter_entry
                        set payload = convert_to(jsonb_set(convert_from(payload, 'UTF8')::jsonb, '{orderId}',
                                                           to_jsonb(cast(:order as text)))::text, 'UTF8')
                        where dead_letter_id = :id""")
                .param("order", order.toString())
                .param("id", letter.id().toString())
                .update();
        assertThat(retry(letter)).isNull();
        assertThat(database.sql("select count(*) from scheduled_tasks where task_instance = :mail")
                        .param("mail", "ORDER_REJECTED/" + order)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_discarded_event_leaves_its_queue_and_what_waits_behind_it_can_be_handled() {
        var order = nobodysOrder();
        publish(rejected(order, null));
        eventually(() -> assertThat(first(MAILS, order)).isPresent());
        var letter = first(MAILS, order).orElseThrow();
        publish(new GenericDomainEventMessage<>("Order", order.toString(), 1, content(order, order)));
        eventually(() ->
                assertThat(letters.find(letter.id()).orElseThrow().waiting()).isEqualTo(1));

        discard(letter);
        eventually(() -> assertThat(letters.find(letter.id())).isEmpty());
        var next = first(MAILS, order).orElseThrow();
        assertThat(next.attempts()).isZero();
        assertThat(next.triedAt()).isNull();
        assertThat(next.parked().causeType()).isNull();
        assertThat(retry(next)).isNull();

        commands.sendAndWait(new DiscardDeadLetter(letter.id(), null)); // once more changes nothing
        assertThat(decisions(letter)).containsExactly("processing.DeadLetterDiscarded");
    }

    @Test
    void a_discard_whose_node_ended_before_the_queue_heard_of_it_is_carried_out_later() {
        var order = nobodysOrder();
        publish(rejected(order, null));
        eventually(() -> assertThat(first(MAILS, order)).isPresent());
        var letter = first(MAILS, order).orElseThrow();
        var discards = axon.eventProcessor("discards", PooledStreamingEventProcessor.class)
                .orElseThrow();

        discards.shutDown();
        discard(letter);
        assertThat(letters.find(letter.id())).isPresent();
        discards.start();
        eventually(() -> assertThat(letters.find(letter.id())).isEmpty());
    }

    @Test
    void what_is_not_parked_is_neither_retried_nor_discarded() {
        var nothing = new DeadLetterId(Ids.next());
        assertThatThrownBy(() -> commands.sendAndWait(new HandleAgain(nothing)))
                .isInstanceOf(CommandExecutionException.class)
                .hasMessageContaining("no such dead letter");
        assertThatThrownBy(() -> commands.sendAndWait(new DiscardDeadLetter(nothing, null)))
                .hasMessageContaining("no such dead letter");
    }

    private DeadLetterOverview retry(DeadLetterOverview letter) {
        commands.sendAndWait(new RetryDeadLetter(letter.id(), letter.parked()));
        Handled handled = commands.sendAndWait(new HandleAgain(letter.id()));
        return handled.failed();
    }

    private void discard(DeadLetterOverview letter) {
        commands.sendAndWait(new DiscardDeadLetter(letter.id(), letter.parked()));
    }

    private Optional<DeadLetterOverview> first(String processor, Object stream) {
        return listed(processor, false).stream()
                .filter(letter -> letter.parked().streamId().equals(stream.toString()))
                .findFirst();
    }

    private List<DeadLetterOverview> listed(String processor, boolean waitingToo) {
        return letters.page(processor, waitingToo, null, 100).items();
    }

    private boolean waits(DeadLetterOverview letter) {
        return !letter.first();
    }

    private List<String> decisions(DeadLetterOverview letter) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = :id"
                        + " order by sequence_number")
                .param("id", letter.id().toString())
                .query(String.class)
                .list();
    }

    /** An event that says of no order, so that nobody can handle it. */
    private static EventMessage<?> rejected(OrderId stream, OrderId order) {
        return new GenericDomainEventMessage<>("Order", stream.toString(), 0, content(stream, order));
    }

    private static OrderRejected content(OrderId stream, OrderId order) {
        var customer = new CustomerId(stream.value());
        var words = Personal.of(KeyRef.contact(customer), "no such name");
        return new OrderRejected(order, new OrderNumber("HF-99999"), customer, words, List.of());
    }

    private static EventMessage<?> retired(HostingPackageId id) {
        return new GenericDomainEventMessage<>("HostingPackage", id.toString(), 1, new HostingPackageRetired(id));
    }

    private static OrderId nobodysOrder() {
        return new OrderId(UUID.randomUUID());
    }

    private boolean isShown(String slug) {
        return database.sql("select exists (select from hosting_package_overview where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    }

    private void publish(EventMessage<?> event) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(() -> log.publish(event));
    }
}
