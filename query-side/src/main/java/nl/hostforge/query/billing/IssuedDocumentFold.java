package nl.hostforge.query.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import org.axonframework.eventhandling.DomainEventMessage;

/** Gathers what an invoice of ours bears, event by event. */
final class IssuedDocumentFold {
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<KeptDocument> kept = new ArrayList<>();
    private InvoiceIssueRequested requested;
    private InvoiceIssued issued;
    private Instant issuedAt;

    void take(DomainEventMessage<?> event) {
        switch (event.getPayload()) {
            case InvoiceLineAdded it -> lines.add(it.line());
            case InvoiceIssueRequested it -> requested = it;
            case InvoiceIssued it -> {
                issued = it;
                issuedAt = event.getTimestamp();
            }
            case InvoiceDocumentKept it ->
                kept.add(new KeptDocument(
                        it.kind(), it.sha256(), it.bytes(), it.templateVersion(), event.getTimestamp()));
            default -> {
                // says nothing that the document shows
            }
        }
    }

    /** @return empty for an invoice that we did not issue: whoever did has its document */
    Optional<IssuedDocument> result() {
        if (requested == null || issued == null) return Optional.empty();
        return Optional.of(new IssuedDocument(
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
                List.copyOf(kept)));
    }
}
