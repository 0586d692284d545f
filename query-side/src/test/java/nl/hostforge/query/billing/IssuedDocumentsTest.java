package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class IssuedDocumentsTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    IssuedDocuments documents;

    private final CustomerId customer = new CustomerId(Ids.next());
    private long next;

    @Test
    void a_document_bears_what_the_invoices_own_stream_says() {
        var invoice = new RunInvoiceStory(vault, customer);
        assertThat(documents.answer(new FindIssuedDocument(invoice.id))).isEmpty();
        happened(invoice.id, invoice.untilIssued().toArray());
        happened(invoice.id, invoice.kept(DocumentForm.PDF));
        assertThat(documents.answer(new FindIssuedDocument(invoice.id)))
                .contains(new IssuedDocument(
                        invoice.id,
                        customer,
                        "2026-000001",
                        null,
                        RunInvoiceStory.DAY,
                        RunInvoiceStory.DAY.plusDays(14),
                        List.of(RunInvoiceStory.line("hosting", "10.00"), RunInvoiceStory.line("domain", "9.99")),
                        OrderStory.DUTCH_VAT,
                        RunInvoiceStory.totals(),
                        Language.DUTCH,
                        invoice.requested().buyer(),
                        AT,
                        List.of(new KeptDocument(DocumentForm.PDF, "ab12", 30_000, "1", AT))));
    }

    @Test
    void what_is_not_issued_yet_has_no_document() {
        var invoice = new RunInvoiceStory(vault, customer);
        happened(invoice.id, invoice.drafted(), invoice.added("hosting", "10.00"), invoice.requested());
        assertThat(documents.answer(new FindIssuedDocument(invoice.id))).isEmpty();
    }

    private void happened(Object stream, Object... events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>(
                    "Stream",
                    stream.toString(),
                    next++,
                    event,
                    MetaData.emptyInstance(),
                    Ids.next().toString(),
                    AT));
    }
}
