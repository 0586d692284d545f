package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepPermission;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs a job: asks the order whether to go ahead, does the work, tells the order what came of it, and only then lets go
 * of the job. Whatever instruction a crash comes at, the job is still there and looks before it acts. No transaction is
 * open while a provider is called.
 */
@Component
class ProvisioningWorker {
    private static final Duration LONGEST_JITTER = Duration.ofSeconds(2);

    private final Map<String, StepWork> works;
    private final OrderReports reports;
    private final QueryGateway queries;
    private final ProvisioningSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    ProvisioningWorker(
            List<StepWork> works,
            OrderReports reports,
            QueryGateway queries,
            ProvisioningSettings settings,
            JdbcClient database,
            Clock clock) {
        this.works = works.stream().collect(Collectors.toMap(StepWork::kind, Function.identity()));
        this.reports = reports;
        this.queries = queries;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    CompletionHandler<ProvisioningJob> run(ProvisioningJob job, Execution execution) {
        var permission = reports.start(job);
        if (permission == StepPermission.DROP) return new OnCompleteRemove<>();
        if (permission == StepPermission.NEXT_ATTEMPT)
            return at(clock.instant().plus(pauseAfter(job.attempt())), following(job));
        var attempt = new Attempt(job, permission, new StoredJobLease(new HeldJob(database, execution)), clock);
        var order = queries.query(new FindProvisioningCase(OrderId.of(job.orderId())), ProvisioningCase.class)
                .join();
        var work = works.get(job.kind());
        var outcome = Lane.PROMPT.run(() -> work.perform(order, attempt));
        return conclude(order, attempt.askedOr(work.provider()), attempt, outcome);
    }

    private CompletionHandler<ProvisioningJob> conclude(
            ProvisioningCase order, Provider provider, Attempt attempt, Outcome<Finished> outcome) {
        var job = attempt.job();
        return switch (outcome) {
            case Done<Finished> done -> {
                reports.complete(job, done.value());
                yield new OnCompleteRemove<>();
            }
            case Refused<Finished> refused ->
                giveUp(order, provider, attempt, refused.code().name(), refused.words());
            case TryLater<Finished> later
            when !later.asked() -> again(job, later.after().orElse(settings.lookEvery()));
            case TryLater<Finished> later ->
                failedAttempt(
                        order,
                        provider,
                        attempt,
                        "TRY_LATER",
                        later.words(),
                        later.after().orElse(Duration.ZERO));
            case Unknown<Finished> unclear -> unclear(order, provider, attempt, unclear.words());
        };
    }

    private CompletionHandler<ProvisioningJob> failedAttempt(
            ProvisioningCase order, Provider provider, Attempt attempt, String code, String words, Duration atLeast) {
        var job = attempt.job();
        if (job.attempt() >= settings.attempts()) return giveUp(order, provider, attempt, code, words);
        var pause = pauseAfter(job.attempt());
        var next = clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause);
        reports.failForNow(job, order, provider, code, words, next);
        return at(next, job.nextAttempt());
    }

    /**
     * Staff may have a step that failed for good tried again at once, by a job that knows nothing of this one's calls. So
     * it fails for good only when nothing can come of those any more that the next job would not find.
     */
    private CompletionHandler<ProvisioningJob> giveUp(
            ProvisioningCase order, Provider provider, Attempt attempt, String code, String words) {
        var job = attempt.job();
        if (attempt.isInDoubt(settings.settlingTimeOf(provider))) {
            var next = clock.instant().plus(settings.lookEvery());
            reports.failForNow(job, order, provider, code, words, next);
            return at(next, following(job));
        }
        reports.failForGood(job, order, provider, code, words);
        return new OnCompleteRemove<>();
    }

    private ProvisioningJob following(ProvisioningJob job) {
        return job.attempt() >= settings.attempts() ? job.settle() : job.nextAttempt();
    }

    /** The last attempt may have had its effect although nobody told us: it is looked for until that is settled. */
    private CompletionHandler<ProvisioningJob> unclear(
            ProvisioningCase order, Provider provider, Attempt attempt, String words) {
        var job = attempt.job();
        if (job.attempt() < settings.attempts())
            return failedAttempt(order, provider, attempt, "UNKNOWN", words, Duration.ZERO);
        var next = clock.instant().plus(settings.lookEvery());
        reports.failForNow(job, order, provider, "UNKNOWN", words, next);
        return at(next, job.settle());
    }

    /** With a little jitter: many may have been told the same moment. */
    private CompletionHandler<ProvisioningJob> again(ProvisioningJob job, Duration pause) {
        var jitter = Math.min(pause.toMillis() / 10, LONGEST_JITTER.toMillis());
        return at(
                clock.instant()
                        .plus(pause)
                        .plusMillis(ThreadLocalRandom.current().nextLong(jitter + 1)),
                job);
    }

    private static CompletionHandler<ProvisioningJob> at(Instant time, ProvisioningJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }

    /** Doubles from attempt to attempt, up to the longest, with a fifth of jitter. */
    private Duration pauseAfter(int attempt) {
        var doubled = settings.shortestPause().multipliedBy(1L << (attempt - 1));
        var pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
        return pause.plusMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0, 0.2)));
    }
}
