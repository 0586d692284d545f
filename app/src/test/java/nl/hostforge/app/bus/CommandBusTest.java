package nl.hostforge.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HostForgeTest
class CommandBusTest {
    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore log;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Test
    void a_command_that_is_waited_for_is_stored_even_while_the_senders_own_transaction_is_open() {
        var stream = UUID.randomUUID().toString();
        var seen = new AtomicLong(-1);
        transactions.executeInTransaction(() -> {
            commands.sendAndWait(new Turnstile.Pass(stream));
            seen.set(countOnAnotherConnection(stream));
        });
        assertThat(seen).hasValue(1);
    }

    @Test
    void an_append_that_lost_races_against_another_node_is_decided_again() {
        var stream = UUID.randomUUID().toString();
        var others = new AtomicLong();
        Turnstile.otherNode = appendedElsewhere(stream, others);
        Turnstile.RACES_TO_LOSE.set(3);
        commands.sendAndWait(new Turnstile.Pass(stream));
        assertThat(log.lastSequenceNumberFor(stream)).contains(3L);
        assertThat(((Turnstile.Passed) last(stream)).count()).isEqualTo(4);
    }

    @Test
    void a_race_lost_again_and_again_ends_as_a_conflict() {
        var stream = UUID.randomUUID().toString();
        var others = new AtomicLong();
        Turnstile.otherNode = appendedElsewhere(stream, others);
        Turnstile.RACES_TO_LOSE.set(100);
        var failure = catchThrowable(() -> commands.sendAndWait(new Turnstile.Pass(stream)));
        Turnstile.RACES_TO_LOSE.set(0);
        assertThat(failure).isInstanceOf(org.axonframework.modelling.command.ConcurrencyException.class);
    }

    @Test
    void a_refusal_carries_its_code_and_facts() {
        var failure = catchThrowable(
                () -> commands.sendAndWait(new Turnstile.Climb(UUID.randomUUID().toString())));
        assertThat(failure).isInstanceOf(CommandExecutionException.class);
        assertThat(((CommandExecutionException) failure).<Refusal>getDetails())
                .contains(new Refusal("climbing-forbidden", "Nobody climbs over.", java.util.Map.of("height", 2)));
    }

    @Test
    void many_commands_on_one_aggregate_all_get_their_turn() {
        var stream = UUID.randomUUID().toString();
        var all = IntStream.range(0, 200)
                .mapToObj(number -> commands.send(new Turnstile.Pass(stream)))
                .toList();
        all.forEach(java.util.concurrent.CompletableFuture::join);
        assertThat(log.lastSequenceNumberFor(stream)).contains(199L);
    }

    private Runnable appendedElsewhere(String stream, AtomicLong others) {
        return () -> {
            var thread = Thread.ofVirtual().start(() -> {
                var number = others.getAndIncrement();
                log.publish(new GenericDomainEventMessage<>(
                        "Turnstile", stream, number, new Turnstile.Passed(stream, (int) number + 1)));
            });
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
    }

    private Object last(String stream) {
        return log.readEvents(stream)
                .asStream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getPayload();
    }

    private long countOnAnotherConnection(String stream) {
        var count = new AtomicLong();
        try {
            Thread.ofVirtual()
                    .start(() -> count.set(
                            database.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                                    .param(stream)
                                    .query(Long.class)
                                    .single()))
                    .join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return count.get();
    }
}
