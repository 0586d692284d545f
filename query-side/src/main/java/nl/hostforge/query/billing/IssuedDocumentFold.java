package nl.hostforge.query.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument.Credited;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.eventhandling.DomainEventMessage;

/** Gathers what an invoice or a credit note of ours bears, event by event. */
final class IssuedDocumentFold {
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<KeptDocument> kept = new ArrayList<>();
    private InvoiceIssueRequested requested;
    private InvoiceIssued issued;
    private CreditNoteRequested noteRequested;
    private CreditNoteIssued note;
    private Instant issuedAt;

    void take(DomainEventMessage<?> event) {
        var at = event.getTimestamp();
        switch (event.getPayload()) {
            case InvoiceLineAdded it -> lines.add(it.line());
            case InvoiceIssueRequested it -> requested = it;
            case InvoiceIssued it -> {
                issued = it;
                issuedAt = at;
            }
            case InvoiceDocumentKept it ->
                kept.add(new KeptDocument(it.kind(), it.sha256(), it.bytes(), it.templateVersion(), at));
            case CreditNoteRequested it -> noteRequested = it;
            case CreditNoteIssued it -> {
                note = it;
                issuedAt = at;
            }
            case CreditNoteDocumentKept it ->
                kept.add(new KeptDocument(it.kind(), it.sha256(), it.bytes(), it.templateVersion(), at));
            default -> {
                // says nothing that the document shows
            }
        }
    }

    /** @return the invoice that a credit note takes back, to be read too; empty for an invoice */
    Optional<InvoiceId> credited() {
        return Optional.ofNullable(note).map(CreditNoteIssued::invoiceId);
    }

    /** @return what a credit note of this invoice says of it */
    Credited asCredited() {
        return new Credited(issued.number(), issued.date());
    }

    /**
     * @param credited what a credit note takes back; null for an invoice
     * @return empty for what we did not issue: whoever did has its document
     */
    Optional<IssuedDocument> result(Credited credited) {
        if (note != null) return Optional.of(creditNote(credited));
        return requested == null || issued == null ? Optional.empty() : Optional.of(invoice());
    }

    private IssuedDocument invoice() {
        return new IssuedDocument(
                issued.invoiceId(),
                issued.customerId(),
                issued.number(),
                null,
                issued.date(),
                issued.dueOn(),
                List.copyOf(lines),
                requested.vat(),
                issued.totals(),
                requested.language(),
                requested.buyer(),
                issuedAt,
                List.copyOf(kept));
    }

    private IssuedDocument creditNote(Credited credited) {
        return new IssuedDocument(
                note.creditNoteId(),
                note.customerId(),
                note.number(),
                credited,
                note.date(),
                null,
                noteRequested.lines(),
                noteRequested.vat(),
                note.totals(),
                noteRequested.language(),
                noteRequested.buyer(),
                issuedAt,
                List.copyOf(kept));
    }
}
