package nl.hostforge.messages.processing;

import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What staff decided about a dead letter. Who and why stand in the metadata. */
public sealed interface DeadLetterEvent {
    DeadLetterId deadLetterId();

    /** Somebody had the event handled again. That it succeeded shows by the letter being gone. */
    @StoredAs("processing.DeadLetterRetried")
    @Revision("1")
    record DeadLetterRetried(DeadLetterId deadLetterId, Parked parked) implements DeadLetterEvent {}

    /** The processor never handles this event. */
    @StoredAs("processing.DeadLetterDiscarded")
    @Revision("1")
    record DeadLetterDiscarded(DeadLetterId deadLetterId, Parked parked) implements DeadLetterEvent {}
}
