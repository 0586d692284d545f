package nl.hostforge.integration.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.notice.BookedInvoices.Changed;
import nl.hostforge.integration.notice.Notices.NewNotice;
import nl.hostforge.integration.notice.PaymentNews.Told;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the version of each of our invoices with the one on record, and reads those that differ, a hundred at a time:
 * what no notice told, or none that arrived. What it finds is listed among the notices. Each part of it may be repeated, so
 * a crash costs one part at most.
 */
@Component
class Reconciliation {
    /** As many as the bookkeeping gives at once. */
    private static final int PART = 100;

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final Bookkeeping bookkeeping;
    private final BookedInvoices invoices;
    private final Notices notices;
    private final PaymentNews news;
    private final NoticeSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reconciliation(
            Bookkeeping bookkeeping,
            BookedInvoices invoices,
            Notices notices,
            PaymentNews news,
            NoticeSettings settings,
            JdbcClient database,
            TransactionTemplate transactions,
            Clock clock) {
        this.bookkeeping = bookkeeping;
        this.invoices = invoices;
        this.notices = notices;
        this.news = news;
        this.settings = settings;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    CompletionHandler<ReconciliationJob> run(ReconciliationJob job) {
        if (job.startedAt() == null) return compare(job);
        var changed = invoices.changed(PART);
        if (changed.isEmpty()) {
            ended(job.startedAt());
            return new OnCompleteRemove<>();
        }
        var ids = changed.stream().map(Changed::bookedId).toList();
        var kind = changed.getFirst().kind();
        return switch (Lane.BULK.run(() -> bookkeeping.invoices(kind, ids))) {
            case Done<List<BookedInvoice>> done -> {
                record(job.startedAt(), changed, done.value());
                yield at(clock.instant(), job.nextPart());
            }
            case Outcome<List<BookedInvoice>> otherwise -> later(job, otherwise);
        };
    }

    private CompletionHandler<ReconciliationJob> compare(ReconciliationJob job) {
        return switch (Lane.BULK.run(this::versions)) {
            case Done<List<EntityVersion>> done -> {
                var startedAt = clock.instant();
                begin(startedAt, done.value());
                yield at(startedAt, job.begun(startedAt));
            }
            case Outcome<List<EntityVersion>> otherwise -> later(job, otherwise);
        };
    }

    /** Of both kinds, or of neither: what is not among them counts as gone. */
    private Outcome<List<EntityVersion>> versions() {
        var sales = bookkeeping.versions(EntityKind.SALES_INVOICE);
        if (!invoices.isAnyOf(InvoiceKind.EXTERNAL)) return sales;
        return sales.flatMap(
                some -> bookkeeping.versions(EntityKind.EXTERNAL_INVOICE).map(others -> {
                    var all = new ArrayList<>(some);
                    all.addAll(others);
                    return List.copyOf(all);
                }));
    }

    private void begin(Instant startedAt, List<EntityVersion> versions) {
        var present = versions.stream().map(EntityVersion::id).collect(Collectors.toCollection(HashSet::new));
        transactions.executeWithoutResult(transaction -> {
            invoices.seen(versions);
            invoices.missingFrom(present).forEach(this::isGone);
            database.sql("insert into reconciliation (started_at, compared) values (?, ?) on conflict do nothing")
                    .params(Timestamp.from(startedAt), invoices.count())
                    .update();
        });
    }

    private void isGone(Changed invoice) {
        notices.add(found("gone", invoice.kind(), invoice.bookedId(), ""), NoticeState.FAILED, "invoice-gone", null);
    }

    private void record(Instant startedAt, List<Changed> asked, List<BookedInvoice> answered) {
        var byId = answered.stream().collect(Collectors.toMap(BookedInvoice::id, Function.identity(), (a, b) -> a));
        for (var changed : asked) {
            var invoice = byId.get(changed.bookedId());
            if (invoice == null) invoices.giveUp(changed.bookedId()); // removed since; the next comparison says so
            else
                record(
                        startedAt,
                        changed.kind(),
                        invoice,
                        changed.neverRead() && invoice.payments().isEmpty());
        }
    }

    /** @param plain whether it was sent since and nothing was paid of it, so that there was nothing to tell */
    private void record(Instant startedAt, InvoiceKind kind, BookedInvoice invoice, boolean plain) {
        var told = news.tell(kind, invoice);
        transactions.executeWithoutResult(transaction -> {
            var found = found("changed", kind, invoice.id(), "/" + invoice.version());
            switch (told) {
                case Told.Refused refused -> {
                    notices.add(found, NoticeState.FAILED, refused.code(), invoice.version());
                    invoices.giveUp(invoice.id());
                }
                case Told.Recorded recorded -> {
                    if (!plain) notices.add(found, NoticeState.DONE, null, invoice.version());
                    invoices.recorded(invoice.id(), invoice.version());
                    invoice.number().ifPresent(number -> invoices.named(invoice.id(), number));
                }
                case Told.Foreign foreign -> invoices.recorded(invoice.id(), invoice.version());
            }
            if (!plain)
                database.sql("update reconciliation set found = found + 1 where started_at = ?")
                        .param(Timestamp.from(startedAt))
                        .update();
        });
    }

    private void ended(Instant startedAt) {
        database.sql("update reconciliation set ended_at = ? where started_at = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), Timestamp.from(startedAt))
                .update();
    }

    /** It goes on where it is, however long that takes: the next night would find no less. */
    private CompletionHandler<ReconciliationJob> later(ReconciliationJob job, Outcome<?> otherwise) {
        log.info("the bookkeeping's invoices cannot be compared now, attempt {}", job.attempt());
        var atLeast =
                otherwise instanceof TryLater<?> later ? later.after().orElse(settings.lookEvery()) : Duration.ZERO;
        var pause = settings.pauseAfter(job.attempt());
        return at(clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause), job.nextAttempt());
    }

    private static NewNotice found(String action, InvoiceKind kind, String bookedId, String version) {
        return new NewNotice(
                "reconciliation/" + action + "/" + bookedId + version,
                NoticeSource.RECONCILIATION,
                action,
                kind == InvoiceKind.SALES ? "SalesInvoice" : "ExternalSalesInvoice",
                bookedId,
                null,
                null);
    }

    private static CompletionHandler<ReconciliationJob> at(Instant time, ReconciliationJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
