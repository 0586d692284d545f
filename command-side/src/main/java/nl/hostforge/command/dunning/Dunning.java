package nl.hostforge.command.dunning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.AdvanceDunning;
import nl.hostforge.messages.dunning.DunningCommand.AgreeDunningSchedule;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningCommand.ExcludeFromDunning;
import nl.hostforge.messages.dunning.DunningCommand.IncludeInDunning;
import nl.hostforge.messages.dunning.DunningCommand.RecordPromiseToPay;
import nl.hostforge.messages.dunning.DunningCommand.ReviewArrears;
import nl.hostforge.messages.dunning.DunningCommand.WithdrawPromiseToPay;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.CustomerIncludedInDunning;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleAgreed;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleDropped;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayBroken;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayKept;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayWithdrawn;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What is done about a customer who does not pay in time. Once something has been overdue for long enough an episode begins:
 * the customer is reminded, reminded once more, suspended, and in the end all is ended, one stage a day at most. A promise to
 * pay or an exclusion holds it up. When nothing is overdue any more the episode is over, and what was suspended in it is
 * resumed.
 */
@Aggregate
class Dunning {
    private static final int PROMISES_AHEAD = 6; // months

    @AggregateIdentifier
    private DunningId id;

    private DunningCase stands = DunningCase.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DunCustomer command) {
        var facts = command.facts();
        if (facts.nothingOverdue()) return;
        if (stands.isPromiseLapsed(command.day()))
            apply(new PromiseToPayBroken(command.customerId(), stands.promisedUntil()));
        stands.due(facts, command.standard(), command.day())
                .ifPresent(
                        next -> reach(next.stage(), command.customerId(), facts, command.standard(), command.today()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdvanceDunning command) {
        var facts = command.facts();
        var today = command.today();
        if (stands.open() && today.equals(stands.lastStageOn()) && command.stage() == stands.lastStage()) return;
        if (facts.nothingOverdue()) throw new NothingOverdue();
        if (stands.isExcluded(today)) throw new ExcludedFromDunningNow();
        if (stands.promisedUntil() != null && !stands.isPromiseLapsed(today))
            throw new PromiseToPayPending(stands.promisedUntil());
        var next = stands.next(facts.oldest(), command.standard())
                .orElseThrow(() -> new NotTheNextStage(null))
                .stage();
        if (next != command.stage()) throw new NotTheNextStage(next);
        if (today.equals(stands.lastStageOn())) throw new StageReachedToday();
        reach(next, command.customerId(), facts, command.standard(), today);
    }

    private void reach(
            DunningStage stage, CustomerId customer, DunningFacts facts, DunningSchedule standard, LocalDate today) {
        if (!stands.open()) apply(new DunningStarted(customer, stands.episode() + 1, today));
        var episode = stands.episode();
        var oldest = facts.oldest();
        var following = stands.after(stage, oldest.invoiceId(), today)
                .next(oldest, standard)
                .orElse(null);
        switch (stage) {
            case FIRST_REMINDER, SECOND_REMINDER ->
                apply(new ReminderDue(
                        customer,
                        episode,
                        stage,
                        today,
                        oldest.invoiceId(),
                        facts.arrears(),
                        facts.total(),
                        following));
            case SUSPENSION ->
                apply(new DunningSuspensionDecided(
                        customer,
                        episode,
                        today,
                        oldest.invoiceId(),
                        facts.arrears(),
                        facts.total(),
                        following,
                        DunningSuspension.of(customer, episode, facts.orders())));
            case TERMINATION ->
                apply(new DunningTerminationDecided(
                        customer, episode, today, oldest.invoiceId(), facts.arrears(), facts.total(), facts.orders()));
        }
    }

    @CommandHandler
    void decide(ReviewArrears command) {
        if (!command.facts().nothingOverdue()) return;
        settlePromise(command.customerId(), command.today());
        if (stands.open())
            apply(new DunningEnded(
                    command.customerId(),
                    stands.episode(),
                    command.today(),
                    stands.terminated() ? List.of() : stands.suspensions()));
    }

    private void settlePromise(CustomerId customer, LocalDate today) {
        var until = stands.promisedUntil();
        if (until == null) return;
        apply(
                stands.isPromiseLapsed(today)
                        ? new PromiseToPayBroken(customer, until)
                        : new PromiseToPayKept(customer, until));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordPromiseToPay command) {
        if (command.until().equals(stands.promisedUntil())) return;
        refusePast(command.until(), command.today());
        var latest = command.today().plusMonths(PROMISES_AHEAD);
        if (command.until().isAfter(latest)) throw new PromiseTooFar(latest);
        apply(new PromiseToPayRecorded(command.customerId(), command.until()));
    }

    @CommandHandler
    void decide(WithdrawPromiseToPay command) {
        if (stands.promisedUntil() != null)
            apply(new PromiseToPayWithdrawn(command.customerId(), stands.promisedUntil()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ExcludeFromDunning command) {
        if (stands.excluded() && Objects.equals(command.until(), stands.excludedUntil())) return;
        if (command.until() != null) refusePast(command.until(), command.today());
        apply(new CustomerExcludedFromDunning(command.customerId(), command.until()));
    }

    @CommandHandler
    void decide(IncludeInDunning command) {
        if (stands.excluded()) apply(new CustomerIncludedInDunning(command.customerId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AgreeDunningSchedule command) {
        if (Objects.equals(command.schedule(), stands.own())) return;
        if (command.schedule() == null) {
            apply(new DunningScheduleDropped(command.customerId()));
            return;
        }
        if (!command.schedule().isInOrder()) throw new InvalidDunningSchedule();
        apply(new DunningScheduleAgreed(command.customerId(), command.schedule()));
    }

    private static void refusePast(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) throw new DayInPast(today);
    }

    @EventSourcingHandler
    void evolve(DunningEvent event) {
        id = DunningId.of(event.customerId());
        stands = stands.after(event);
    }

    protected Dunning() {} // rebuilt from its events
}
