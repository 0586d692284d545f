package nl.hostforge.app.document;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns each invoice, and each credit note, that we numbered into a durable job, in the transaction that moves this handler's position in the log.
 * Should the log be handled from its start again, what is kept already is left alone.
 */
@Component
@ProcessingGroup(DocumentJobs.PROCESSOR)
@DisallowReplay
public class DocumentJobs {
    /** Name of the event processor that stores the jobs. */
    public static final String PROCESSOR = "document-jobs";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<DocumentJob>> task;
    private final Clock clock;

    DocumentJobs(Scheduler scheduler, ObjectProvider<CustomTask<DocumentJob>> task, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    @EventHandler
    void on(InvoiceIssued event) {
        if (event.numberedBy() == InvoiceNumbering.HOSTFORGE) store(DocumentJob.of(Kind.INVOICE, event.invoiceId()));
    }

    @EventHandler
    void on(CreditNoteIssued event) {
        store(DocumentJob.of(Kind.CREDIT_NOTE, event.creditNoteId()));
    }

    private void store(DocumentJob job) {
        scheduler.scheduleIfNotExists(task.getObject().instance(job.id(), job), clock.instant());
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}
