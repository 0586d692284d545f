package nl.hostforge.app.bus;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.concurrent.atomic.AtomicInteger;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** An aggregate for tests, whose appends can be made to lose a race against "another node". */
@Aggregate
class Turnstile {
    static final AtomicInteger RACES_TO_LOSE = new AtomicInteger();
    static volatile Runnable otherNode = () -> {};

    @AggregateIdentifier
    private String id;

    private int passed;

    record Pass(@TargetAggregateIdentifier String id) {}

    record Climb(@TargetAggregateIdentifier String id) {}

    @StoredAs("test.Passed")
    @Revision("1")
    record Passed(String id, int count) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(Pass command) {
        if (RACES_TO_LOSE.getAndUpdate(left -> Math.max(0, left - 1)) > 0) otherNode.run();
        apply(new Passed(command.id(), passed + 1));
        return passed;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Climb command) {
        throw new ClimbingForbidden();
    }

    @EventSourcingHandler
    void evolve(Passed event) {
        id = event.id();
        passed = event.count();
    }

    static class ClimbingForbidden extends DecisionRefused {
        ClimbingForbidden() {
            super("climbing-forbidden", "Nobody climbs over.", java.util.Map.of("height", 2));
        }
    }

    protected Turnstile() {}
}
