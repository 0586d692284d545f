package nl.hostforge.integration.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps wrong credentials from locking us out: a provider that is asked often enough with a wrong password locks the
 * account, which at Plesk is the administrator's own. So as long as nobody knows whether our credentials are good, one
 * call at a time finds out, and after a refusal there is quiet for a while.
 */
final class SignInGuard {

    private static final Logger log = LoggerFactory.getLogger(SignInGuard.class);

    private final LineSettings settings;
    private final Clock clock;
    private final Semaphore firstCaller = new Semaphore(1);
    private volatile boolean welcome;
    private volatile Instant quietUntil = Instant.MIN;

    SignInGuard(LineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    <T> Outcome<T> ask(Supplier<Outcome<T>> question) {
        if (quiet().isPositive()) {
            return leftInQuiet();
        }
        return welcome ? noting(question.get()) : asFirst(question);
    }

    private <T> Outcome<T> asFirst(Supplier<Outcome<T>> question) {
        if (!isFirst()) {
            return notAsked("%s has yet to accept our credentials", settings.connectTimeout());
        }
        try {
            return quiet().isPositive() ? leftInQuiet() : noting(question.get());
        } finally {
            firstCaller.release();
        }
    }

    private boolean isFirst() {
        try {
            return firstCaller.tryAcquire(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Outcome<T> noting(Outcome<T> outcome) {
        if (outcome instanceof Refused<T> refused && refused.code() == RefusalCode.SIGN_IN_REFUSED) {
            welcome = false;
            quietUntil = clock.instant().plus(settings.signInPause());
            log.error("{} does not let us in: {}", settings.provider(), refused.words());
        } else if (outcome instanceof Done || outcome instanceof Refused) {
            welcome = true;
        }
        return outcome;
    }

    private Duration quiet() {
        return Duration.between(clock.instant(), quietUntil);
    }

    private <T> Outcome<T> leftInQuiet() {
        return notAsked("%s refused our credentials a moment ago", quiet());
    }

    private <T> Outcome<T> notAsked(String words, Duration after) {
        return new TryLater<>(words.formatted(settings.provider()), Optional.of(after), false);
    }
}
