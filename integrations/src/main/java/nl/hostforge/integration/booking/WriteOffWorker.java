package nl.hostforge.integration.booking;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.hostforge.integration.booking.BookedIds.Booked;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the bookkeeping mark an invoice uncollectible that was written off here, once it has that invoice. One that is marked
 * already, or paid meanwhile, is left alone; so a repeat has no effect. It does not give up: who is in the books' way may
 * move.
 */
@Component
class WriteOffWorker {
    private static final Set<InvoiceState> NOTHING_IS_EXPECTED = Set.of(InvoiceState.UNCOLLECTIBLE, InvoiceState.PAID);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(WriteOffWorker.class);

    private final Bookkeeping bookkeeping;
    private final BookedIds booked;
    private final BookingSettings settings;
    private final Clock clock;

    WriteOffWorker(Bookkeeping bookkeeping, BookedIds booked, BookingSettings settings, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.booked = booked;
        this.settings = settings;
        this.clock = clock;
    }

    CompletionHandler<WriteOffJob> run(WriteOffJob job) {
        return booked.find(job.invoiceId())
                .map(invoice -> conclude(job, Lane.BULK.run(() -> mark(invoice, job))))
                .orElseGet(() -> again(job, settings.lookEvery()));
    }

    private Outcome<Void> mark(Booked invoice, WriteOffJob job) {
        return bookkeeping
                .invoices(invoice.kind(), List.of(invoice.id()))
                .flatMap(found -> found.stream().anyMatch(one -> NOTHING_IS_EXPECTED.contains(one.state()))
                        ? Outcome.done(null)
                        : bookkeeping.markUncollectible(invoice.kind(), invoice.id(), job.on()));
    }

    private CompletionHandler<WriteOffJob> conclude(WriteOffJob job, Outcome<Void> outcome) {
        return switch (outcome) {
            case Done<Void> done -> new OnCompleteRemove<>();
            case Refused<Void> refused -> {
                LOG.warn("the bookkeeping does not mark invoice {} uncollectible: {}", job.id(), refused.code());
                yield again(job, AFTER_A_REFUSAL);
            }
            case TryLater<Void> later -> again(job, later.after().orElse(settings.lookEvery()));
            case Unknown<Void> unclear -> again(job, settings.lookEvery());
        };
    }

    private CompletionHandler<WriteOffJob> again(WriteOffJob job, Duration pause) {
        var time = clock.instant().plus(pause);
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
