package nl.hostforge.integration.drift;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftCommand.CompleteDriftRepair;
import nl.hostforge.messages.drift.DriftCommand.FailDriftRepair;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceQuery;
import nl.hostforge.messages.service.ServiceQuery.FindServicesLike;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs an accepted remedy: makes sure that the log still says what it said when the difference was found, puts the
 * provider right, tells the finding, and only then lets go of the job. No transaction is open while a provider is called.
 */
@Component
class DriftRepairWorker {
    private static final Duration READ_MODEL_PATIENCE = Duration.ofSeconds(10);

    private final Remedies remedies;
    private final QueryGateway queries;
    private final CommandGateway commands;
    private final DriftSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    DriftRepairWorker(
            Remedies remedies,
            QueryGateway queries,
            CommandGateway commands,
            DriftSettings settings,
            JdbcClient database,
            Clock clock) {
        this.remedies = remedies;
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    CompletionHandler<DriftRepairJob> run(DriftRepairJob begun, Execution execution) {
        var notes = new RepairNotes(database, execution, clock, begun);
        var outcome = stillSaid(begun.difference()).flatMap(said -> remedies.carryOut(begun.difference(), notes));
        var job = notes.job();
        return switch (outcome) {
            case Done<String> done -> {
                commands.sendAndWait(new CompleteDriftRepair(job.finding(), job.round(), done.value()));
                yield new OnCompleteRemove<>();
            }
            case Refused<String> refused -> failedForGood(job, refused.code().name(), refused.words());
            case TryLater<String> later
            when !later.asked() -> at(clock.instant().plus(later.after().orElse(settings.lookEvery())), job);
            case TryLater<String> later ->
                failedAttempt(job, "TRY_LATER", later.words(), later.after().orElse(Duration.ZERO));
            case Unknown<String> unclear -> failedAttempt(job, "UNKNOWN", unclear.words(), Duration.ZERO);
        };
    }

    /** What was right when it was found must not be forced on a provider after the log has moved on. */
    private Outcome<Void> stillSaid(Difference difference) {
        var shown = queries.query(new AwaitCaughtUp(ServiceQuery.READ_MODEL, READ_MODEL_PATIENCE), Boolean.class)
                .join();
        if (!shown) return new TryLater<>("what the log says is not all shown yet", Optional.empty(), false);
        var row = queries
                .query(
                        new FindServicesLike(difference.kind(), List.of(difference.thing()), List.of(), List.of()),
                        ResponseTypes.multipleInstancesOf(ServiceOverview.class))
                .join()
                .stream()
                .findFirst();
        if (row.filter(ServiceOverview::pending).isPresent())
            return new TryLater<>("something is being done to it", Optional.empty(), false);
        var ours = row.map(known -> known.expected().get(difference.trait()))
                .orElse(difference.trait() == ServiceTrait.PRESENCE ? TraitValue.ABSENT : null);
        return difference.ours().equals(ours)
                ? Outcome.done(null)
                : Outcome.refused(RefusalCode.WRONG_STATE, "the log says something else by now");
    }

    private CompletionHandler<DriftRepairJob> failedAttempt(
            DriftRepairJob job, String code, String words, Duration atLeast) {
        if (job.attempt() >= settings.attempts()) return failedForGood(job, code, words);
        var pause = settings.pauseAfter(job.attempt());
        var next = clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause);
        report(job, code, words, next);
        return at(next, job.nextAttempt());
    }

    private CompletionHandler<DriftRepairJob> failedForGood(DriftRepairJob job, String code, String words) {
        report(job, code, words, null);
        return new OnCompleteRemove<>();
    }

    private void report(DriftRepairJob job, String code, String words, Instant next) {
        commands.sendAndWait(new FailDriftRepair(
                job.finding(),
                job.round(),
                job.attempt(),
                code,
                sealed(job.difference().customerId(), words),
                next));
    }

    /** Nothing can be sealed for nobody, nor for a customer who was erased, and nothing of theirs is kept. */
    private Personal<String> sealed(CustomerId customer, String words) {
        if (customer == null || words == null) return null;
        return queries.query(new FindCustomer(customer), ResponseTypes.optionalInstanceOf(CustomerDetails.class))
                .join()
                .filter(known -> known.details() != null)
                .map(known -> Personal.of(KeyRef.contact(customer), words))
                .orElse(null);
    }

    private static CompletionHandler<DriftRepairJob> at(Instant time, DriftRepairJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
