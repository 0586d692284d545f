package nl.hostforge.command.processing;

import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterDiscarded;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterRetried;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.Parked;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final DeadLetterId ID = new DeadLetterId(Ids.derived("dead-letter", "1"));
    private static final Parked PARKED =
            new Parked("order-overview-g1", "event", "order.OrderApproved", "order", 3, "IllegalStateException");

    private final AggregateTestFixture<DeadLetter> letter = new AggregateTestFixture<>(DeadLetter.class);

    @Test
    void every_retry_is_noted() {
        letter.givenNoPriorActivity().when(retry()).expectEvents(retried());
        letter.given(retried()).when(retry()).expectEvents(retried());
    }

    @Test
    void a_letter_is_discarded_whether_or_not_it_was_retried() {
        letter.givenNoPriorActivity().when(discard(PARKED)).expectEvents(discarded());
        letter.given(retried()).when(discard(PARKED)).expectEvents(discarded());
    }

    @Test
    void discarding_again_is_done_already_even_when_the_letter_is_gone() {
        letter.given(discarded()).when(discard(PARKED)).expectNoEvents().expectSuccessfulHandlerExecution();
        letter.given(discarded()).when(discard(null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_in_no_queue_and_was_not_discarded_cannot_be() {
        letter.givenNoPriorActivity().when(discard(null)).expectNoEvents().expectException(DeadLetterNotFound.class);
        letter.given(retried()).when(discard(null)).expectException(DeadLetterNotFound.class);
    }

    @Test
    void what_was_discarded_is_not_retried() {
        letter.given(discarded()).when(retry()).expectNoEvents().expectException(DeadLetterNotFound.class);
    }

    private static RetryDeadLetter retry() {
        return new RetryDeadLetter(ID, PARKED);
    }

    private static DiscardDeadLetter discard(Parked parked) {
        return new DiscardDeadLetter(ID, parked);
    }

    private static DeadLetterRetried retried() {
        return new DeadLetterRetried(ID, PARKED);
    }

    private static DeadLetterDiscarded discarded() {
        return new DeadLetterDiscarded(ID, PARKED);
    }
}
