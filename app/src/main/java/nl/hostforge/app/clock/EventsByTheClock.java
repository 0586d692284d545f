package nl.hostforge.app.clock;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;

/**
 * Has Axon date events, and what it parks, by our clock, which it keeps in fields of the whole process. Claims of its
 * processors are dated by the system's: a move must not make what others hold look forsaken.
 */
final class EventsByTheClock implements AutoCloseable {
    private final Clock before = GenericEventMessage.clock;
    private final Clock lettersBefore = GenericDeadLetter.clock;
    private final Clock clock;

    EventsByTheClock(Clock clock) {
        this.clock = clock;
        GenericEventMessage.clock = clock;
        GenericDeadLetter.clock = clock;
    }

    /** Another product in this process, as tests start them, may have taken over meanwhile. */
    @Override
    public void close() {
        if (GenericEventMessage.clock == clock) GenericEventMessage.clock = before;
        if (GenericDeadLetter.clock == clock) GenericDeadLetter.clock = lettersBefore;
    }
}
