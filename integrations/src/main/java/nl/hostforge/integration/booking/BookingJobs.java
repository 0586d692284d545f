package nl.hostforge.integration.booking;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Instant;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns each invoice and credit note that we numbered, each payment from a customer's account and each write-off into a durable
 * job, in the transaction that moves this handler's position in the log.
 * Should the log be handled from its start again, what is booked already is left alone.
 */
@Component
@ProcessingGroup(BookingJobs.PROCESSOR)
@DisallowReplay
public class BookingJobs {
    /** Name of the event processor that stores the jobs. */
    public static final String PROCESSOR = "booking-jobs";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<BookingJob>> task;
    private final ObjectProvider<CustomTask<PaymentJob>> paymentTask;
    private final ObjectProvider<CustomTask<WriteOffJob>> writeOffTask;
    private final Clock clock;

    BookingJobs(
            Scheduler scheduler,
            ObjectProvider<CustomTask<BookingJob>> task,
            ObjectProvider<CustomTask<PaymentJob>> paymentTask,
            ObjectProvider<CustomTask<WriteOffJob>> writeOffTask,
            Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.paymentTask = paymentTask;
        this.writeOffTask = writeOffTask;
        this.clock = clock;
    }

    @EventHandler
    void on(InvoiceIssued event) {
        if (event.numberedBy() == InvoiceNumbering.HOSTFORGE)
            store(BookingJob.of(event.invoiceId(), BookingJob.FIRST_ROUND));
    }

    @EventHandler
    void on(InvoiceBookingRetried event) {
        store(BookingJob.of(event.invoiceId(), event.round()));
    }

    @EventHandler
    void on(CreditNoteIssued event) {
        store(BookingJob.of(event.creditNoteId(), BookingJob.FIRST_ROUND));
    }

    @EventHandler
    void on(CreditNoteBookingRetried event) {
        store(BookingJob.of(event.creditNoteId(), event.round()));
    }

    /** What was read at the bookkeeping is there. */
    @EventHandler
    void on(InvoicePaymentReceived event) {
        if (event.source() != PaymentSource.ACCOUNT) return;
        var job = PaymentJob.of(event);
        scheduler.scheduleIfNotExists(paymentTask.getObject().instance(job.id(), job), clock.instant());
        hurryAfterCommit();
    }

    /** A write-off that a credit of the bookkeeping takes back is the bookkeeping's own doing. */
    @EventHandler
    void on(InvoiceWrittenOff event, @Timestamp Instant at) {
        if (!event.amount().isPositive()) return;
        var job = new WriteOffJob(event.invoiceId().toString(), BillingCycle.dayOf(at));
        scheduler.scheduleIfNotExists(writeOffTask.getObject().instance(job.id(), job), clock.instant());
        hurryAfterCommit();
    }

    private void store(BookingJob job) {
        scheduler.scheduleIfNotExists(task.getObject().instance(job.id(), job), clock.instant());
        hurryAfterCommit();
    }

    private void hurryAfterCommit() {
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}
