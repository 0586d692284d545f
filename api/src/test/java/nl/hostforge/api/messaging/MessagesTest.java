package nl.hostforge.api.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.api.consistency.SeenPosition;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.api.problem.MessageFailure.Meaning;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final MessagingSettings IMPATIENT = new MessagingSettings(Duration.ofMillis(20));

    /** Takes commands and never answers, like a node that went away. */
    private final CommandBus silent = mock(CommandBus.class);

    @Test
    void a_command_that_is_never_answered_is_given_up() {
        var failure =
                catchThrowable(() -> messages(SimpleQueryBus.builder().build()).send("a command"));
        assertThat(MessageFailure.of(failure).meaning()).isEqualTo(Meaning.UNAVAILABLE);
    }

    @Test
    void a_question_that_is_never_answered_is_given_up() {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(String.class.getName(), String.class, question -> new CompletableFuture<String>());
        var failure = catchThrowable(() -> messages(bus).ask("a question", ResponseTypes.instanceOf(String.class)));
        assertThat(MessageFailure.of(failure).meaning()).isEqualTo(Meaning.UNAVAILABLE);
    }

    @Test
    void a_question_that_nobody_can_answer_now_is_so_too() {
        var bus = SimpleQueryBus.builder().build();
        var failure = catchThrowable(() -> messages(bus).ask("a question", ResponseTypes.instanceOf(String.class)));
        assertThat(MessageFailure.of(failure).meaning()).isEqualTo(Meaning.UNAVAILABLE);
    }

    private Messages messages(QueryBus questions) {
        return new Messages(
                DefaultCommandGateway.builder().commandBus(silent).build(),
                questions,
                new SeenPosition(Duration.ZERO),
                IMPATIENT);
    }
}
