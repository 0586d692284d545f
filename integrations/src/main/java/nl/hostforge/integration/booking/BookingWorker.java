package nl.hostforge.integration.booking;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.provisioning.HeldJob;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.messages.billing.CreditNoteCommand.FailCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteBooking;
import nl.hostforge.messages.billing.InvoiceCommand.FailInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceToBook;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books one invoice or credit note: looks for our number first and adopts what it finds; notes, durably, that it is about to create before
 * it creates; after an unclear ending, a crash included, only looks until the bookkeeping cannot be working on that call any
 * more; tells its stream what came of it, and only then lets go of the job. No transaction is open while the
 * bookkeeping is asked.
 */
@Component
class BookingWorker {
    private final Bookkeeping bookkeeping;
    private final BookedContacts contacts;
    private final QueryGateway queries;
    private final CommandGateway commands;
    private final BookingSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    BookingWorker(
            Bookkeeping bookkeeping,
            BookedContacts contacts,
            QueryGateway queries,
            CommandGateway commands,
            BookingSettings settings,
            JdbcClient database,
            Clock clock) {
        this.bookkeeping = bookkeeping;
        this.contacts = contacts;
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    CompletionHandler<BookingJob> run(BookingJob job, Execution execution) {
        var invoice = queries.query(new FindInvoiceToBook(InvoiceId.of(job.invoiceId())), InvoiceToBook.class)
                .join();
        if (invoice.bookedId() != null) return new OnCompleteRemove<>();
        var notes = new Notes(job, new HeldJob(database, execution));
        var outcome = Lane.BULK.run(() -> book(invoice, notes));
        return conclude(invoice, notes.job, outcome);
    }

    /** The job with what is noted of it on the way. */
    private static final class Notes {
        private final HeldJob held;
        private BookingJob job;

        private Notes(BookingJob job, HeldJob held) {
            this.job = job;
            this.held = held;
        }

        private void note(BookingJob changed) {
            if (!held.store(changed)) throw new IllegalStateException("the hold on job " + job.id() + " was lost");
            job = changed;
        }
    }

    private Outcome<BookedInvoice> book(InvoiceToBook invoice, Notes notes) {
        return contacts.ensure(invoice)
                .flatMap(contact -> bookkeeping
                        .findExternalInvoices(contact, invoice.number())
                        .map(ExternalInvoices::first)
                        .flatMap((Optional<BookedInvoice> found) ->
                                found.isPresent() ? Outcome.done(found.get()) : create(invoice, contact, notes)));
    }

    private Outcome<BookedInvoice> create(InvoiceToBook invoice, String contact, Notes notes) {
        if (isInDoubt(notes.job))
            return new TryLater<>("the bookkeeping may still be working on the last call", Optional.empty(), false);
        if (notes.job.attempt() > settings.attempts())
            return Outcome.refused(RefusalCode.NOT_FOUND, "the invoice is not there, and nothing more is tried");
        notes.note(notes.job.announced(clock.instant()));
        var outcome = bookkeeping.createExternalInvoice(ExternalInvoices.of(invoice, contact));
        if (outcome instanceof TryLater || outcome instanceof Refused) notes.note(notes.job.withdrawn());
        return outcome;
    }

    /** Whether something may appear that no look-up showed. */
    private boolean isInDoubt(BookingJob job) {
        return job.announced() != null
                && clock.instant().isBefore(job.announced().plus(settings.settlingTime()));
    }

    private CompletionHandler<BookingJob> conclude(
            InvoiceToBook invoice, BookingJob job, Outcome<BookedInvoice> outcome) {
        return switch (outcome) {
            case Done<BookedInvoice> done -> {
                commands.sendAndWait(booked(invoice, done.value()));
                yield new OnCompleteRemove<>();
            }
            case Refused<BookedInvoice> refused ->
                giveUp(invoice, job, refused.code().name(), refused.words());
            case TryLater<BookedInvoice> later
            when !later.asked() -> at(later.after().orElse(settings.lookEvery()), job);
            case TryLater<BookedInvoice> later ->
                failedAttempt(
                        invoice, job, "TRY_LATER", later.words(), later.after().orElse(Duration.ZERO));
            case Unknown<BookedInvoice> unclear ->
                failedAttempt(invoice, job, "UNKNOWN", unclear.words(), Duration.ZERO);
        };
    }

    private CompletionHandler<BookingJob> failedAttempt(
            InvoiceToBook invoice, BookingJob job, String code, String words, Duration atLeast) {
        if (job.attempt() >= settings.attempts()) return giveUp(invoice, job, code, words);
        var pause = withJitter(settings.pauseAfter(job.attempt()));
        return at(pause.compareTo(atLeast) < 0 ? atLeast : pause, job.nextAttempt());
    }

    /** Staff may have it tried again at once, by a job that knows nothing of this one's calls: nothing may come of those then. */
    private CompletionHandler<BookingJob> giveUp(InvoiceToBook invoice, BookingJob job, String code, String words) {
        if (isInDoubt(job)) return at(settings.lookEvery(), job.settling(settings.attempts()));
        var sealed = words == null ? null : Personal.of(invoice.fiscalKey(), words);
        commands.sendAndWait(
                invoice.isCreditNote()
                        ? new FailCreditNoteBooking(invoice.invoiceId(), job.round(), code, sealed)
                        : new FailInvoiceBooking(invoice.invoiceId(), job.round(), code, sealed));
        return new OnCompleteRemove<>();
    }

    private static Object booked(InvoiceToBook invoice, BookedInvoice found) {
        return invoice.isCreditNote()
                ? new RecordCreditNoteBooking(invoice.invoiceId(), found.id(), gross(found))
                : new RecordInvoiceBooking(invoice.invoiceId(), found.id(), gross(found));
    }

    private static Money gross(BookedInvoice invoice) {
        return new Money(invoice.totalIncludingTax(), Currency.getInstance(invoice.currency()));
    }

    private CompletionHandler<BookingJob> at(Duration pause, BookingJob job) {
        Instant time = clock.instant().plus(pause);
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }

    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0, 0.2)));
    }
}
