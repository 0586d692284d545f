package nl.hostforge.app.oversight;

import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterDiscarded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Takes discarded letters out of their queues. The decision is in the log before the letter is gone, and this follows the
 * log, so a crash in between only delays it; doing it twice changes nothing.
 */
@Component
@ProcessingGroup("discards")
class Discards {
    private final DeadLetters letters;

    Discards(DeadLetters letters) {
        this.letters = letters;
    }

    @EventHandler
    void on(DeadLetterDiscarded event) {
        letters.remove(event.deadLetterId());
    }
}
