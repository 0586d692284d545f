package nl.hostforge.command.dunning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyCommand.ChangeDunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningSchedule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** By what everybody is dunned. Until an admin changes it, what the product does of itself. */
@Aggregate(type = "DunningPolicy")
class Policy {
    @AggregateIdentifier
    private DunningPolicyId id;

    private DunningMaster master = DunningPolicy.standard().master();
    private DunningSchedule schedule = DunningPolicy.standard().schedule();
    private long changes;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeDunningPolicy command) {
        if (command.master() == master && command.schedule().equals(schedule)) return;
        if (command.expectedChanges() != null && command.expectedChanges() != changes)
            throw new DunningPolicyChangedMeanwhile();
        if (!command.schedule().isInOrder()) throw new InvalidDunningSchedule();
        apply(new DunningPolicyChanged(command.policyId(), command.master(), command.schedule()));
    }

    @EventSourcingHandler
    void evolve(DunningPolicyChanged event) {
        id = event.policyId();
        master = event.master();
        schedule = event.schedule();
        changes++;
    }

    protected Policy() {} // rebuilt from its events
}
