package nl.hostforge.app.oversight;

import java.util.concurrent.Semaphore;
import nl.hostforge.app.oversight.DeadLetters.Sequence;
import nl.hostforge.app.processing.FormerLetters;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles parked events again, in one transaction with their queue: what was handled is out of it, what failed stays with
 * its new cause. One sequence at a time on a node, since the handlers may send commands, and each of these needs one of
 * the few places on the bus of which this command holds one itself.
 */
@Component
class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final DeadLetters letters;
    private final Processors processors;
    private final Faults faults;
    private final FormerLetters former;
    private final Semaphore one = new Semaphore(1);

    Retries(DeadLetters letters, Processors processors, Faults faults, FormerLetters former) {
        this.letters = letters;
        this.processors = processors;
        this.faults = faults;
        this.former = former;
    }

    @CommandHandler
    Handled handle(HandleAgain command) {
        if (!one.tryAcquire()) throw RetryRefused.underWay();
        try {
            return handle(letters.sequenceOf(command.deadLetterId()).orElseThrow(RetryRefused::gone));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw RetryRefused.interrupted();
            throw failure;
        } finally {
            one.release();
        }
    }

    private Handled handle(Sequence sequence) {
        var queue = processors
                .named(sequence.processor())
                .flatMap(Processors.Processor::deadLetters)
                .orElseThrow(RetryRefused::notHere);
        former.bringUpToDate(sequence.processor(), sequence.identifier());
        while (queue.process(letter -> isOf(sequence, letter))) LOG.info("parked events of {} were handled", sequence);
        return new Handled(letters.firstOf(sequence).orElse(null));
    }

    private static boolean isOf(Sequence sequence, DeadLetter<? extends EventMessage<?>> letter) {
        return letter instanceof JdbcDeadLetter<?> stored
                && stored.getSequenceIdentifier().equals(sequence.identifier());
    }
}
