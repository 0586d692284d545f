package nl.hostforge.integration.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Runs a mail's job: writes the mail from the log as it stands now, sends it, and then notes that it was sent. A crash
 * between the last two repeats the mail at most once per crash, under the same message id, by which mail programs tell
 * that it is the same. No transaction is open while the mail server is talked to.
 *
 * <p>After the last attempt the job stays, in the state {@code GIVEN_UP} and due at {@link #NEVER}, and a warning is
 * logged; whoever sets it due again has it tried once more.
 */
@Component
class MailWorker {
    /** When a job is due that waits for somebody to look after it. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    private final Desk desk;
    private final Post post;
    private final MailSettings settings;
    private final Clock clock;

    MailWorker(Desk desk, Post post, MailSettings settings, Clock clock) {
        this.desk = desk;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    CompletionHandler<MailJob> run(MailJob job) {
        if (job.state() == MailJob.State.SENT) return new OnCompleteRemove<>(); // remembered for long enough
        try {
            desk.write(job).ifPresent(letter -> post.send(letter, job.id()));
        } catch (RuntimeException failure) {
            return failed(job, failure);
        }
        return at(clock.instant().plus(settings.worthSendingFor()), job.sent());
    }

    private CompletionHandler<MailJob> failed(MailJob job, RuntimeException failure) {
        if (job.attempt() < settings.attempts()) {
            LOG.info("mail {}: attempt {} failed by {}", job.id(), job.attempt(), kindOf(failure));
            return at(clock.instant().plus(settings.pauseAfter(job.attempt())), job.nextAttempt());
        }
        LOG.warn(
                "mail {} is given up after {} attempts; the last failed by {}",
                job.id(),
                job.attempt(),
                kindOf(failure));
        return at(NEVER, job.givenUp());
    }

    /** Only the kind: what mail servers say quotes addresses. */
    private static String kindOf(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }

    private static CompletionHandler<MailJob> at(Instant time, MailJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
