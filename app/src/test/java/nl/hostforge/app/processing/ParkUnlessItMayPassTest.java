package nl.hostforge.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

class ParkUnlessItMayPassTest {
    private final ParkUnlessItMayPass policy = new ParkUnlessItMayPass();

    @Test
    void a_cause_tells_its_kind_and_its_words() {
        var cause = causeOf(new IllegalStateException("no row in order_overview_g1"));
        assertThat(cause.type()).isEqualTo("IllegalStateException");
        assertThat(cause.message()).isEqualTo("no row in order_overview_g1");
    }

    @Test
    void a_value_that_the_database_quotes_is_left_out() {
        var cause = causeOf(sql("22P02", "invalid input syntax for type integer: \"jan@bakkerij.example\""));
        assertThat(cause.type()).isEqualTo("22P02");
        assertThat(cause.message()).startsWith("invalid input syntax for type integer: \"…\"");
    }

    @Test
    void a_constraint_is_named() {
        var cause = causeOf(sql("23505", "duplicate key value violates unique constraint \"order_number_g1\""));
        assertThat(cause.message()).contains("\"order_number_g1\"");
    }

    @Test
    void attempts_are_counted() {
        DeadLetter<? extends EventMessage<?>> letter = letter();
        for (var attempt = 1; attempt <= 3; attempt++) {
            letter = policy.decide(letter, new IllegalStateException("again")).withDiagnostics(letter);
            assertThat(letter.diagnostics()).containsEntry(ParkUnlessItMayPass.ATTEMPTS, String.valueOf(attempt));
        }
    }

    private ThrowableCause causeOf(Throwable failure) {
        return (ThrowableCause) policy.decide(letter(), failure).enqueueCause().orElseThrow();
    }

    private static DeadLetter<EventMessage<?>> letter() {
        return new GenericDeadLetter<>("sequence", GenericEventMessage.asEventMessage("payload"));
    }

    private static Throwable sql(String state, String words) {
        var told = new ServerErrorMessage("SERROR\0C" + state + "\0M" + words + "\0");
        return new DataIntegrityViolationException("could not be stored: " + words, new PSQLException(told));
    }
}
