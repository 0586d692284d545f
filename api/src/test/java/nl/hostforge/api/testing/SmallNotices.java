package nl.hostforge.api.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.notice.BookkeepingCommand;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeDesk;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeOverview;
import nl.hostforge.messages.notice.NoticeQuery.FindBookkeepingLink;
import nl.hostforge.messages.notice.NoticeQuery.FindNotice;
import nl.hostforge.messages.notice.NoticeQuery.FindNotices;
import nl.hostforge.messages.notice.NoticeReceipt;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Notices in memory; what is signed {@code genuine} is. */
public class SmallNotices implements SmallPart, NoticeDesk {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T11:00:00Z");

    private final List<byte[]> bodies = new ArrayList<>();
    private final List<BookkeepingCommand> noted = new ArrayList<>();
    private final List<NoticeOverview> notices = new ArrayList<>();
    private FindNotices lastList;

    @Override
    public synchronized void reset() {
        bodies.clear();
        noted.clear();
        notices.clear();
        lastList = null;
    }

    /** The very bytes that were handed in. */
    public synchronized List<byte[]> bodies() {
        return List.copyOf(bodies);
    }

    public synchronized List<BookkeepingCommand> noted() {
        return List.copyOf(noted);
    }

    public synchronized FindNotices lastList() {
        return lastList;
    }

    /**
     * A notice of a payment that could not be looked into.
     *
     * @param askedBy who had it looked into again; null if nobody
     */
    public synchronized NoticeOverview failed(String askedBy) {
        var notice = new NoticeOverview(
                new NoticeId(Ids.next()),
                NoticeSource.WEBHOOK,
                "payment_registered",
                "433546254870480002",
                "paid",
                null,
                new InvoiceId(Ids.next()),
                "2026-0017",
                "HF-10001",
                NoticeState.FAILED,
                "other-currency",
                1,
                RECEIVED,
                RECEIVED,
                askedBy,
                askedBy == null ? null : RECEIVED);
        notices.add(notice);
        return notice;
    }

    @Override
    public synchronized NoticeReceipt handIn(String signature, String key, byte[] body) {
        if (!"genuine".equals(signature)) return NoticeReceipt.NOT_GENUINE;
        bodies.add(body);
        return NoticeReceipt.KEPT;
    }

    @CommandHandler
    synchronized void on(RequestReading command) {
        noted.add(command);
    }

    @CommandHandler
    synchronized void on(RequestReconciliation command) {
        noted.add(command);
    }

    @QueryHandler
    synchronized Page<NoticeOverview> answer(FindNotices query) {
        lastList = query;
        if ("nowhere".equals(query.cursor())) {
            var refusal = Refusal.of("invalid-cursor", "Begin at the first page.");
            throw new QueryExecutionException(refusal.detail(), null, refusal);
        }
        return new Page<>(List.copyOf(notices), "where the next page begins");
    }

    @QueryHandler
    synchronized Optional<NoticeOverview> answer(FindNotice query) {
        return notices.stream()
                .filter(notice -> notice.id().equals(query.noticeId()))
                .findFirst();
    }

    @QueryHandler
    BookkeepingLink answer(FindBookkeepingLink query) {
        return new BookkeepingLink(
                new BookkeepingLink.Webhook(
                        "https://billing.example/hooks/moneybird", true, RECEIVED, RECEIVED, null, 1),
                new BookkeepingLink.Mapping(RECEIVED, List.of("hostforge.moneybird.tax-rates.nl-high: no such rate")),
                new BookkeepingLink.Reconciliation(RECEIVED, null, 40, 2),
                Map.of(NoticeState.FAILED, 1L),
                List.of(new BookkeepingLink.Refused(LocalDate.parse("2026-11-23"), 3)));
    }
}
