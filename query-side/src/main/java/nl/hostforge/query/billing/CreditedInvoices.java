package nl.hostforge.query.billing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditedInvoice;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceQuery.FindBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditedInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.IsCreditNoteIssued;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Answers what is decided upon when an invoice is credited. It reads the streams themselves, so that nobody decides on a read
 * model that lags.
 */
@Component
class CreditedInvoices {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final EventStore log;

    CreditedInvoices(EventStore log) {
        this.log = log;
    }

    /** @throws java.util.NoSuchElementException if it is no invoice of ours whose issue was requested */
    @QueryHandler
    CreditedInvoice answer(FindCreditedInvoice query) {
        return events(query.invoiceId())
                .map(DomainEventMessage::getPayload)
                .filter(InvoiceIssueRequested.class::isInstance)
                .map(InvoiceIssueRequested.class::cast)
                .map(event -> new CreditedInvoice(event.vat(), event.language(), event.buyer()))
                .findFirst()
                .orElseThrow();
    }

    @QueryHandler
    Boolean answer(IsCreditNoteIssued query) {
        return events(query.creditNoteId()).anyMatch(event -> event.getPayload() instanceof CreditNoteIssued);
    }

    @QueryHandler
    Optional<LocalDate> answer(FindBookkeepingCredit query) {
        return events(query.orderId())
                .filter(event -> event.getPayload() instanceof CompensationCompleted completed
                        && completed.kind() == CompensationKind.CREDIT_INVOICE)
                .map(event -> LocalDate.ofInstant(event.getTimestamp(), AMSTERDAM))
                .findFirst();
    }

    /** From the first event, since a snapshot would hide those before it. */
    private Stream<? extends DomainEventMessage<?>> events(Object stream) {
        return log.readEvents(stream.toString(), 0).asStream();
    }
}
