package nl.hostforge.command.processing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterDiscarded;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterRetried;
import nl.hostforge.messages.processing.DeadLetterId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What staff decided about one parked event. The letter itself lies in its processor's queue; here stands, for ever, who
 * had it handled again and who discarded it. The decision comes first and the queue follows it, so that a crash in
 * between loses nothing.
 */
@Aggregate
class DeadLetter {
    @AggregateIdentifier
    private DeadLetterId id;

    private boolean discarded;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetryDeadLetter command) {
        if (discarded) throw new DeadLetterNotFound();
        apply(new DeadLetterRetried(command.deadLetterId(), command.parked()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DiscardDeadLetter command) {
        if (discarded) return;
        if (command.parked() == null) throw new DeadLetterNotFound();
        apply(new DeadLetterDiscarded(command.deadLetterId(), command.parked()));
    }

    @EventSourcingHandler
    void evolve(DeadLetterRetried event) {
        id = event.deadLetterId();
    }

    @EventSourcingHandler
    void evolve(DeadLetterDiscarded event) {
        id = event.deadLetterId();
        discarded = true;
    }

    protected DeadLetter() {} // rebuilt from its events
}
