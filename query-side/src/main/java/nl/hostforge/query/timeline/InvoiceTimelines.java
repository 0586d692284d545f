package nl.hostforge.query.timeline;

import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceTimeline;
import nl.hostforge.messages.billing.InvoiceTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to an invoice. */
@Component
class InvoiceTimelines {
    private final Histories histories;

    InvoiceTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    Optional<InvoiceTimeline> answer(FindInvoiceTimeline query) {
        var fold = new InvoiceFold(Wording.in(query.language()));
        var entries = histories.of(query.invoiceId(), InvoiceEvent.class, fold);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new InvoiceTimeline(query.invoiceId(), entries));
    }
}
