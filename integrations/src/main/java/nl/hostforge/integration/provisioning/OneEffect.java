package nl.hostforge.integration.provisioning;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Makes something at a provider exactly once. It looks for our reference first and adopts what it finds; it notes what it
 * is about to create before it creates; and after an unclear ending, a crash included, it only looks, until the provider
 * cannot be working on that call any more.
 */
@Component
class OneEffect {
    private final ProvisioningSettings settings;

    OneEffect(ProvisioningSettings settings) {
        this.settings = settings;
    }

    /**
     * @param effect names the creation within the job, for its notes
     * @param find looks for our reference; its outcome is never unclear
     * @param create asks the provider to create it
     * @return done with what exists now; try later without having asked, while it has to be looked on
     */
    <T> Outcome<T> ensure(
            Attempt attempt,
            Provider provider,
            String effect,
            Supplier<Outcome<Optional<T>>> find,
            Supplier<Outcome<T>> create) {
        attempt.asks(provider);
        return find.get().flatMap(found -> {
            if (found.isPresent()) {
                attempt.sees(effect);
                return Outcome.done(found.get());
            }
            var stillOpen = stillOpen(attempt, provider, effect);
            if (stillOpen.isPositive()) return lookAgain(provider, stillOpen);
            if (!attempt.mayCreate()) return nothingThere(provider);
            return createOnce(attempt, effect, find, create);
        });
    }

    private <T> Outcome<T> createOnce(
            Attempt attempt, String effect, Supplier<Outcome<Optional<T>>> find, Supplier<Outcome<T>> create) {
        attempt.announce(effect);
        var outcome = create.get();
        return switch (outcome) {
            case Done<T> done -> done;
            case Unknown<T> unclear -> unclear; // the note stays
            case TryLater<T> later -> {
                attempt.withdraw(effect);
                yield later;
            }
            case Refused<T> refused -> {
                attempt.withdraw(effect);
                yield refused.code() == RefusalCode.ALREADY_EXISTS ? adopt(find, refused) : refused;
            }
        };
    }

    /** "Exists already": ours after all, or somebody else's, and then the refusal stands. */
    private static <T> Outcome<T> adopt(Supplier<Outcome<Optional<T>>> find, Refused<T> refused) {
        return find.get().flatMap(found -> found.isPresent() ? Outcome.done(found.get()) : refused);
    }

    private Duration stillOpen(Attempt attempt, Provider provider, String effect) {
        return attempt.announced(effect)
                .map(since -> Duration.between(attempt.now(), since.plus(settings.settlingTimeOf(provider))))
                .orElse(Duration.ZERO);
    }

    private <T> Outcome<T> lookAgain(Provider provider, Duration stillOpen) {
        var pause = stillOpen.compareTo(settings.lookEvery()) < 0 ? stillOpen : settings.lookEvery();
        return new TryLater<>(
                provider.word() + " may still be working on the last call; looking again", Optional.of(pause), false);
    }

    private static <T> Outcome<T> nothingThere(Provider provider) {
        return Outcome.refused(
                RefusalCode.NOT_FOUND,
                "nothing with our reference exists at " + provider.word() + ", and nothing more is tried");
    }
}
