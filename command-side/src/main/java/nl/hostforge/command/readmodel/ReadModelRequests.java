package nl.hostforge.command.readmodel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.readmodel.ReadModelCommand;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestDropping;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestShowing;
import nl.hostforge.messages.readmodel.ReadModelEvent;
import nl.hostforge.messages.readmodel.ReadModelEvent.DroppingRequested;
import nl.hostforge.messages.readmodel.ReadModelEvent.RebuildRequested;
import nl.hostforge.messages.readmodel.ReadModelEvent.ShowingRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What was asked of one read model, by whom and why. It refuses nothing: whether it can be done is known where the tables
 * are, and these are no part of the log.
 */
@Aggregate
class ReadModelRequests {
    @AggregateIdentifier
    private String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestRebuild command) {
        apply(new RebuildRequested(command.readModel()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestShowing command) {
        apply(new ShowingRequested(command.readModel(), command.generation()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestDropping command) {
        apply(new DroppingRequested(command.readModel(), command.generation()));
    }

    @EventSourcingHandler
    void evolve(ReadModelEvent event) {
        stream = ReadModelCommand.streamOf(event.readModel());
    }

    protected ReadModelRequests() {} // rebuilt from its events
}
