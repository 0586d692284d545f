package nl.hostforge.app.document;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteDocument;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes an issued document in each form, keeps the file, and only then tells the log which one it is. After a crash it goes
 * on with the file that is kept, so that what the log says is what is there, even if a new release would draw it otherwise.
 * A document whose buyer nobody can read any more is not made.
 */
@Component
class DocumentWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentWorker.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8; // about four minutes

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final KeptFiles files;
    private final Seller seller;
    private final Semaphore turns;
    private final Clock clock;

    DocumentWorker(
            QueryGateway queries,
            CommandGateway commands,
            KeptFiles files,
            Seller seller,
            DocumentSettings settings,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.files = files;
        this.seller = seller;
        this.turns = new Semaphore(settings.atATime());
        this.clock = clock;
    }

    CompletionHandler<DocumentJob> run(DocumentJob job) {
        if (!turns.tryAcquire()) {
            var later = clock.instant().plus(waitOf(job));
            return (complete, operations) -> operations.reschedule(complete, later, job.waitedOnce());
        }
        try {
            keepAll(InvoiceId.of(job.documentId()));
            return new OnCompleteRemove<>();
        } catch (RuntimeException failure) {
            throw told(job, failure);
        } finally {
            turns.release();
        }
    }

    /** Grows, and differs from job to job: thousands that asked together each second would do nothing else. */
    static Duration waitOf(DocumentJob job) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(job.waits(), MOST_DOUBLINGS));
        return wait.plusMillis(Math.floorMod(job.documentId().hashCode(), wait.toMillis()));
    }

    private void keepAll(InvoiceId id) {
        var issued = queries.query(new FindIssuedDocument(id), ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .join()
                .orElseThrow();
        if (issued.buyer().isErased()) return;
        for (var form : DocumentForm.values()) keep(issued, form);
    }

    private void keep(IssuedDocument issued, DocumentForm form) {
        var onRecord = issued.kept(form);
        var stored = files.find(issued.id(), form);
        if (stored.isPresent() && onRecord.isPresent()) return;
        var file = stored.orElseGet(() -> make(issued, form, onRecord.orElse(null)));
        commands.sendAndWait(recording(issued, form, file));
    }

    private static Object recording(IssuedDocument issued, DocumentForm form, StoredFile file) {
        return issued.credits() == null
                ? new RecordInvoiceDocument(
                        issued.id(), form, issued.language(), file.sha256(), file.bytes(), file.templateVersion())
                : new RecordCreditNoteDocument(
                        issued.id(), form, issued.language(), file.sha256(), file.bytes(), file.templateVersion());
    }

    /** @param onRecord what the log says of a file that is gone, as after an old back-up; null for one never made */
    private StoredFile make(IssuedDocument issued, DocumentForm form, KeptDocument onRecord) {
        var content = Drawing.draw(issued, form, seller);
        if (onRecord != null && !onRecord.sha256().equals(KeptFiles.sha256(content)))
            throw new IllegalStateException("the file on record is gone, and would be made otherwise today");
        return files.keep(issued.id(), form, issued.buyer().key(), Drawing.templateVersion(form), content);
    }

    /** Without the failure itself: it may quote whom the document is for. */
    private static IllegalStateException told(DocumentJob job, RuntimeException failure) {
        var kind = failure.getClass().getSimpleName();
        LOG.warn("the documents of {} could not be made: {}", job.id(), kind);
        return new IllegalStateException("the documents of " + job.id() + " could not be made: " + kind);
    }
}
