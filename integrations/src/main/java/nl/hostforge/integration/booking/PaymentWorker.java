package nl.hostforge.integration.booking;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.booking.BookedIds.Booked;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.provisioning.HeldJob;
import nl.hostforge.integration.transport.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books a payment from a customer's account at the invoice that it paid, once the bookkeeping has that: looks for our name
 * among the invoice's payments first; notes, durably, that it is about to create before it creates; after an unclear ending
 * only looks until the bookkeeping cannot be working on that call any more. It does not give up: who is in the books' way
 * may move.
 */
@Component
class PaymentWorker {
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(PaymentWorker.class);

    private final Bookkeeping bookkeeping;
    private final BookedIds booked;
    private final BookingSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    PaymentWorker(
            Bookkeeping bookkeeping, BookedIds booked, BookingSettings settings, JdbcClient database, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.booked = booked;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    CompletionHandler<PaymentJob> run(PaymentJob job, Execution execution) {
        var invoice = booked.find(job.invoiceId());
        if (invoice.isEmpty()) return at(settings.lookEvery(), job);
        var notes = new Notes(job, new HeldJob(database, execution));
        var outcome = Lane.BULK.run(() -> book(invoice.get(), notes));
        return conclude(notes.job, outcome);
    }

    /** The job with what is noted of it on the way. */
    private static final class Notes {
        private final HeldJob held;
        private PaymentJob job;

        private Notes(PaymentJob job, HeldJob held) {
            this.job = job;
            this.held = held;
        }

        private void note(PaymentJob changed) {
            if (!held.store(changed)) throw new IllegalStateException("the hold on job " + job.id() + " was lost");
            job = changed;
        }
    }

    private Outcome<String> book(Booked booked, Notes notes) {
        return bookkeeping
                .invoices(booked.kind(), List.of(booked.id()))
                .flatMap(found -> payment(found, notes.job).map(Outcome::done).orElseGet(() -> create(booked, notes)));
    }

    /** @return the bookkeeping's own id of our payment, if it has it */
    private static Optional<String> payment(List<BookedInvoice> found, PaymentJob job) {
        return found.stream()
                .flatMap(invoice -> invoice.payments().stream())
                .filter(payment -> payment.reference().equals(Optional.of(job.paymentId())))
                .map(BookedInvoice.BookedPayment::id)
                .findFirst();
    }

    private Outcome<String> create(Booked booked, Notes notes) {
        var job = notes.job;
        if (job.announced() != null && clock.instant().isBefore(job.announced().plus(settings.settlingTime())))
            return new TryLater<>("the bookkeeping may still be working on the last call", Optional.empty(), false);
        notes.note(job.announced(clock.instant()));
        var outcome = bookkeeping.recordPayment(
                booked.kind(), booked.id(), new NewPayment(job.paymentId(), job.amount(), job.receivedOn()));
        if (outcome instanceof TryLater || outcome instanceof Refused) notes.note(job.announced(null));
        return outcome;
    }

    private CompletionHandler<PaymentJob> conclude(PaymentJob job, Outcome<String> outcome) {
        return switch (outcome) {
            case Done<String> done -> new OnCompleteRemove<>();
            case Refused<String> refused -> {
                LOG.warn("the bookkeeping refuses payment {}: {}", job.id(), refused.code());
                yield at(AFTER_A_REFUSAL, job.nextAttempt());
            }
            case TryLater<String> later -> at(later.after().orElse(settings.lookEvery()), job);
            case Unknown<String> unclear -> at(settings.lookEvery(), job.nextAttempt());
        };
    }

    private CompletionHandler<PaymentJob> at(Duration pause, PaymentJob job) {
        Instant time = clock.instant().plus(pause);
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
