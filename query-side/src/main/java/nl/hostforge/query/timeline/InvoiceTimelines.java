package nl.hostforge.query.timeline;

import java.util.Optional;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceTimeline;
import nl.hostforge.messages.billing.InvoiceTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to an invoice, or to a credit note, which is among them. */
@Component
class InvoiceTimelines {
    private final Histories histories;

    InvoiceTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    Optional<InvoiceTimeline> answer(FindInvoiceTimeline query) {
        var wording = Wording.in(query.language());
        var invoice = new InvoiceFold(wording);
        var creditNote = new CreditNoteFold(wording);
        Fold<Object> either = (event, at) -> event instanceof CreditNoteEvent noted
                ? creditNote.tell(noted, at)
                : invoice.tell((InvoiceEvent) event, at);
        var entries = histories.of(query.invoiceId(), Object.class, either);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new InvoiceTimeline(query.invoiceId(), entries));
    }
}
