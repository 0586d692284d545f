package nl.hostforge.command.drift;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCommand.CompleteDriftRepair;
import nl.hostforge.messages.drift.DriftCommand.DismissDrift;
import nl.hostforge.messages.drift.DriftCommand.FailDriftRepair;
import nl.hostforge.messages.drift.DriftCommand.ReportDrift;
import nl.hostforge.messages.drift.DriftCommand.ResolveDrift;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftEvent.DriftDismissed;
import nl.hostforge.messages.drift.DriftEvent.DriftFound;
import nl.hostforge.messages.drift.DriftEvent.DriftRepairFailed;
import nl.hostforge.messages.drift.DriftEvent.DriftRepaired;
import nl.hostforge.messages.drift.DriftEvent.DriftResolved;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One difference between a provider and the log, from when a check first saw it. It stays open until staff accepts its
 * remedy or dismisses it, or until a check does not see it any more; a difference that comes back is found again. Checks
 * and workers may tell everything twice and late.
 */
@Aggregate
class DriftFinding {
    @AggregateIdentifier
    private DriftFindingId id;

    private Difference difference;
    private DriftState state;
    private int round;
    private int attempt;
    private Instant closedAt;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReportDrift command) {
        if (state != null && (!state.isClosed() || state == DriftState.DISMISSED)) return;
        if (closedAt != null && !command.seenAt().isAfter(closedAt)) return; // seen before it was put right
        apply(new DriftFound(command.findingId(), command.difference(), command.checkId(), command.seenAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AcceptDrift command) {
        if (state == null) throw new DriftNotFound();
        switch (state) {
            case OPEN, FAILED -> apply(new DriftAccepted(id, difference, round + 1));
            case ACCEPTED, REPAIRED, TAKEN_OVER -> {} // somebody clicked twice
            case DISMISSED, RESOLVED -> throw new DriftClosed(state);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DismissDrift command) {
        if (state == null) throw new DriftNotFound();
        switch (state) {
            case OPEN, FAILED -> apply(new DriftDismissed(id, difference));
            case DISMISSED -> {} // somebody clicked twice
            case ACCEPTED, REPAIRED, TAKEN_OVER, RESOLVED -> throw new DriftClosed(state);
        }
    }

    @CommandHandler
    void decide(ResolveDrift command) {
        if (state == DriftState.OPEN || state == DriftState.FAILED || state == DriftState.DISMISSED)
            apply(new DriftResolved(id, command.checkId()));
    }

    @CommandHandler
    void decide(CompleteDriftRepair command) {
        if (state != DriftState.ACCEPTED || command.round() != round) return;
        apply(new DriftRepaired(id, round, command.proof()));
    }

    @CommandHandler
    void decide(FailDriftRepair command) {
        if (state != DriftState.ACCEPTED || command.round() != round || command.attempt() < attempt) return;
        if (command.attempt() == attempt && command.nextAttemptAt() != null) return; // told before
        apply(new DriftRepairFailed(
                id,
                round,
                command.attempt(),
                command.code(),
                command.words(),
                command.nextAttemptAt() == null,
                command.nextAttemptAt()));
    }

    @EventSourcingHandler
    void evolve(DriftFound event) {
        id = event.findingId();
        difference = event.difference();
        state = DriftState.OPEN;
    }

    @EventSourcingHandler
    void evolve(DriftAccepted event, @Timestamp Instant at) {
        round = event.round();
        attempt = 0;
        state = DriftState.ACCEPTED;
        if (event.difference().remedy() == DriftRemedy.TAKE_OVER) close(DriftState.TAKEN_OVER, at);
    }

    @EventSourcingHandler
    void evolve(DriftDismissed event, @Timestamp Instant at) {
        close(DriftState.DISMISSED, at);
    }

    @EventSourcingHandler
    void evolve(DriftResolved event, @Timestamp Instant at) {
        close(DriftState.RESOLVED, at);
    }

    @EventSourcingHandler
    void evolve(DriftRepaired event, @Timestamp Instant at) {
        close(DriftState.REPAIRED, at);
    }

    @EventSourcingHandler
    void evolve(DriftRepairFailed event) {
        attempt = event.attempt();
        if (event.finalFailure()) state = DriftState.FAILED;
    }

    private void close(DriftState how, Instant at) {
        state = how;
        closedAt = at;
    }

    protected DriftFinding() {} // rebuilt from its events
}
