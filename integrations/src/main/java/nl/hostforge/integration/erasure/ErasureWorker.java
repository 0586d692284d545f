package nl.hostforge.integration.erasure;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.FailErasureAtProvider;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Runs a job: asks the provider, tells the customer's stream what came of it, and only then lets go of the job. What is
 * asked may be asked again, so an unclear ending is a failed attempt like any other. No transaction is open while a
 * provider is called.
 */
@Component
class ErasureWorker {
    private final Map<Provider, ErasureWork> works;
    private final CommandGateway commands;
    private final ErasureSettings settings;
    private final Clock clock;

    ErasureWorker(List<ErasureWork> works, CommandGateway commands, ErasureSettings settings, Clock clock) {
        this.works = works.stream().collect(Collectors.toMap(ErasureWork::provider, Function.identity()));
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    CompletionHandler<ErasureJob> run(ErasureJob job) {
        return switch (works.get(job.provider()).forget(customer(job), job.reference())) {
            case Done<Void> done -> {
                commands.sendAndWait(new CompleteErasureAtProvider(customer(job), job.provider()));
                yield new OnCompleteRemove<>();
            }
            // what is still in use may be let go of meanwhile, for instance by an order that is being undone
            case Refused<Void> refused
            when refused.code() == RefusalCode.WRONG_STATE ->
                failedAttempt(job, refused.code().name(), refused.words(), Duration.ZERO);
            case Refused<Void> refused -> failedForGood(job, refused.code().name(), refused.words());
            case TryLater<Void> later
            when !later.asked() -> at(clock.instant().plus(later.after().orElse(settings.lookEvery())), job);
            case TryLater<Void> later ->
                failedAttempt(job, "TRY_LATER", later.words(), later.after().orElse(Duration.ZERO));
            case Unknown<Void> unclear -> failedAttempt(job, "UNKNOWN", unclear.words(), Duration.ZERO);
        };
    }

    private CompletionHandler<ErasureJob> failedAttempt(ErasureJob job, String code, String words, Duration atLeast) {
        if (job.attempt() >= settings.attempts()) return failedForGood(job, code, words);
        var pause = withJitter(settings.pauseAfter(job.attempt()));
        var next = clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause);
        report(job, code, words, next);
        return at(next, job.nextAttempt());
    }

    private CompletionHandler<ErasureJob> failedForGood(ErasureJob job, String code, String words) {
        report(job, code, words, null);
        return new OnCompleteRemove<>();
    }

    private void report(ErasureJob job, String code, String words, Instant next) {
        var key = KeyRef.erasure(customer(job), job.provider().word(), job.round());
        commands.sendAndWait(new FailErasureAtProvider(
                customer(job),
                job.provider(),
                job.round(),
                job.attempt(),
                code,
                words == null ? null : Personal.of(key, words),
                next));
    }

    private static CustomerId customer(ErasureJob job) {
        return CustomerId.of(job.customerId());
    }

    private static CompletionHandler<ErasureJob> at(Instant time, ErasureJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }

    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0, 0.2)));
    }
}
