package nl.hostforge.command.drift;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.drift.DriftCheckCommand;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.drift.DriftCheckEvent.DriftCheckRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Who had a provider compared with the log, and when. It refuses nothing: whether a check is under way, its job knows. */
@Aggregate
class DriftChecks {
    @AggregateIdentifier
    private String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestDriftCheck command) {
        apply(new DriftCheckRequested(command.provider(), command.checkId()));
    }

    @EventSourcingHandler
    void evolve(DriftCheckRequested event) {
        stream = DriftCheckCommand.streamOf(event.provider());
    }

    protected DriftChecks() {} // rebuilt from its events
}
