package nl.hostforge.integration.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.notice.PaymentNews.Told;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.messages.notice.NoticeState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks into a notice: reads the invoice that it is about, whatever it says, and has its payments recorded. Notices about
 * one invoice are looked into one after the other, and what is read answers all that had come by then. A crash anywhere
 * leaves the job, which reads again; recording the same twice changes nothing. No transaction is open meanwhile.
 */
@Component
class NoticeWorker {
    static final Map<String, InvoiceKind> KINDS =
            Map.of("SalesInvoice", InvoiceKind.SALES, "ExternalSalesInvoice", InvoiceKind.EXTERNAL);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final String NOT_ISSUED = "invoice-not-issued";

    private final Notices notices;
    private final BookedInvoices invoices;
    private final Bookkeeping bookkeeping;
    private final PaymentNews news;
    private final NoticeSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeWorker(
            Notices notices,
            BookedInvoices invoices,
            Bookkeeping bookkeeping,
            PaymentNews news,
            NoticeSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.notices = notices;
        this.invoices = invoices;
        this.bookkeeping = bookkeeping;
        this.news = news;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    CompletionHandler<NoticeJob> run(NoticeJob job) {
        var waiting = notices.find(job.id()).filter(notice -> notice.state() == NoticeState.RECEIVED);
        if (waiting.isEmpty()) return new OnCompleteRemove<>(); // another one's reading answered it
        var notice = waiting.get();
        var kind = KINDS.get(notice.entityType());
        if (kind == null) return end(notice, notice.place(), NoticeState.IGNORED, null);
        var before = notices.attemptsAtTheOneBefore(notice);
        if (before.isPresent()) return at(clock.instant().plus(before.get() == 0 ? SOON : settings.lookEvery()), job);
        var upTo = notices.lastPlace(notice.bookedId());
        return switch (Lane.BULK.run(() -> read(kind, notice.bookedId()))) {
            case Done<Optional<BookedInvoice>> done ->
                done.value()
                        .map(invoice -> record(job, notice, upTo, kind, invoice))
                        .orElseGet(() -> end(notice, upTo, NoticeState.FAILED, "invoice-gone"));
            case Refused<Optional<BookedInvoice>> refused ->
                end(notice, upTo, NoticeState.FAILED, code(refused.code().name()));
            case TryLater<Optional<BookedInvoice>> later
            when !later.asked() -> at(clock.instant().plus(later.after().orElse(settings.lookEvery())), job);
            case TryLater<Optional<BookedInvoice>> later ->
                failedAttempt(job, notice, upTo, "try-later", later.after().orElse(Duration.ZERO));
            case Unknown<Optional<BookedInvoice>> unclear ->
                failedAttempt(job, notice, upTo, "unclear-answer", Duration.ZERO);
        };
    }

    private Outcome<Optional<BookedInvoice>> read(InvoiceKind kind, String bookedId) {
        return kind == InvoiceKind.SALES
                ? bookkeeping.invoice(bookedId)
                : bookkeeping
                        .invoices(kind, List.of(bookedId))
                        .map(found -> found.stream()
                                .filter(invoice -> invoice.id().equals(bookedId))
                                .findFirst());
    }

    private CompletionHandler<NoticeJob> record(
            NoticeJob job, StoredNotice notice, long upTo, InvoiceKind kind, BookedInvoice invoice) {
        if (invoice.state() == InvoiceState.DRAFT) return end(notice, upTo, NoticeState.IGNORED, null);
        return switch (news.tell(kind, invoice)) {
            case Told.Recorded recorded -> {
                transactions.executeWithoutResult(transaction -> {
                    invoices.recorded(invoice.id(), invoice.version());
                    invoice.number().ifPresent(number -> invoices.named(invoice.id(), number));
                    notices.end(notice.bookedId(), upTo, NoticeState.DONE, null, invoice.version());
                });
                yield new OnCompleteRemove<>();
            }
            case Told.Foreign foreign -> end(notice, upTo, NoticeState.IGNORED, null);
            // the bookkeeping tells that it sent an invoice before our own worker could say so
            case Told.Refused refused
            when refused.code().equals(NOT_ISSUED) -> failedAttempt(job, notice, upTo, NOT_ISSUED, Duration.ZERO);
            case Told.Refused refused -> end(notice, upTo, NoticeState.FAILED, refused.code());
        };
    }

    private CompletionHandler<NoticeJob> failedAttempt(
            NoticeJob job, StoredNotice notice, long upTo, String failure, Duration atLeast) {
        if (job.attempt() >= settings.attempts()) return end(notice, upTo, NoticeState.FAILED, failure);
        notices.attempted(notice.id(), failure);
        var pause = settings.pauseAfter(job.attempt());
        return at(clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause), job.nextAttempt());
    }

    private CompletionHandler<NoticeJob> end(StoredNotice notice, long upTo, NoticeState state, String failure) {
        notices.end(notice.bookedId(), upTo, state, failure, null);
        return new OnCompleteRemove<>();
    }

    private static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CompletionHandler<NoticeJob> at(Instant time, NoticeJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
