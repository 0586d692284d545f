package nl.hostforge.integration.notice;

import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.notice.BookkeepingEvent.ReadingRequested;
import nl.hostforge.messages.notice.BookkeepingEvent.ReconciliationRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Remembers each invoice that the bookkeeping has, so that its versions can be compared, and turns what admins ask into durable jobs, in the
 * transaction that moves this handler's position in the log. Should the log be handled from its start again, notices are
 * looked into once more, which changes nothing.
 */
@Component
@ProcessingGroup(BookkeepingJobs.PROCESSOR)
@DisallowReplay
public class BookkeepingJobs {
    /** Name of the event processor that stores the jobs. */
    public static final String PROCESSOR = "bookkeeping-jobs";

    private final BookedInvoices invoices;
    private final Notices notices;
    private final NoticeJobs jobs;

    BookkeepingJobs(BookedInvoices invoices, Notices notices, NoticeJobs jobs) {
        this.invoices = invoices;
        this.notices = notices;
        this.jobs = jobs;
    }

    @EventHandler
    void on(InvoiceIssued event) {
        if (event.numberedBy() == InvoiceNumbering.BOOKKEEPING) invoices.add(event); // ours are booked by BookingJobs
    }

    @EventHandler
    void on(InvoiceBooked event) {
        invoices.add(event);
    }

    @EventHandler
    void on(ReadingRequested event, @MetaDataValue(Metadata.ACTOR_ID) String askedBy) {
        notices.askAgain(event.noticeId(), askedBy);
        jobs.store(event.noticeId());
        hurryAfterCommit();
    }

    @EventHandler
    void on(ReconciliationRequested event) {
        jobs.reconcile();
        hurryAfterCommit();
    }

    private void hurryAfterCommit() {
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(unit -> jobs.hurry());
    }
}
