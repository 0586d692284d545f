package nl.hostforge.integration.provisioning;

import static nl.hostforge.messages.order.StepPermission.PROCEED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.order.StepPermission;

/** One attempt at a job, as the work sees it: what it may do, and the notes it must leave before it creates anything. */
final class Attempt {
    private final StepPermission permission;
    private final JobLease lease;
    private final Clock clock;
    private ProvisioningJob job;
    private final Set<String> seen = new HashSet<>();
    private Provider asked;

    Attempt(ProvisioningJob job, StepPermission permission, JobLease lease, Clock clock) {
        this.job = job;
        this.permission = permission;
        this.lease = lease;
        this.clock = clock;
    }

    /** @return the job as it stands now, with its notes */
    ProvisioningJob job() {
        return job;
    }

    /** Remembers whom is being talked to, for the report of a failure. */
    void asks(Provider provider) {
        asked = provider;
    }

    /** @return who was talked to last, or else the one given */
    Provider askedOr(Provider usual) {
        return asked == null ? usual : asked;
    }

    boolean mayCreate() {
        return permission == PROCEED && !job.settling();
    }

    Instant now() {
        return clock.instant();
    }

    /** @return when this effect was last announced without a clear answer so far */
    Optional<Instant> announced(String effect) {
        return Optional.ofNullable(job.announced().get(effect));
    }

    /**
     * Notes, durably and before the call, that this effect may exist from now on; and makes sure that this node still
     * holds the job.
     *
     * @throws JobLease.Lost if another node has taken it over: then nothing may be sent
     */
    void announce(String effect) {
        note(noted -> noted.withAnnounced(effect, now()));
    }

    /** Remembers that a look-up showed this effect, so that whoever looks from now on finds it. */
    void sees(String effect) {
        seen.add(effect);
    }

    /**
     * @param settlingTime within which something announced may appear that no look-up showed
     * @return whether something may exist that the next one who looks would miss, and make again
     */
    boolean isInDoubt(Duration settlingTime) {
        return job.announced().entrySet().stream()
                .anyMatch(note -> !seen.contains(note.getKey())
                        && now().isBefore(note.getValue().plus(settlingTime)));
    }

    /** Notes that the last call had certainly no effect, or that the effect is on record elsewhere. */
    void withdraw(String effect) {
        if (job.announced().containsKey(effect)) note(noted -> noted.withoutAnnounced(effect));
    }

    /** @return what was put on record about this round before; empty if nothing was */
    Optional<String> noted(String name) {
        return Optional.ofNullable(job.notes().get(name));
    }

    /**
     * Puts something on record, durably, that has to be known after a crash.
     *
     * @throws JobLease.Lost if another node has taken the job over
     */
    void note(String name, String value) {
        note(noted -> noted.withNote(name, value));
    }

    private void note(UnaryOperator<ProvisioningJob> change) {
        var noted = change.apply(job);
        lease.store(noted);
        job = noted;
    }
}
