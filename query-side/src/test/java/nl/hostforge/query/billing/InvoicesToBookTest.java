package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceToBook;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class InvoicesToBookTest {
    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoicesToBook invoices;

    private final CustomerId customer = new CustomerId(Ids.next());
    private long next;

    @Test
    void an_invoice_is_booked_with_its_own_lines_and_the_customer_of_today() {
        var invoice = new RunInvoiceStory(vault, customer);
        var story = new CustomerStory(vault, customer);
        happened(customer, story.registered(Someone.anna()));
        happened(invoice.id, invoice.untilIssued().toArray());
        assertThat(invoices.answer(new FindInvoiceToBook(invoice.id)))
                .isEqualTo(new InvoiceToBook(
                        invoice.id,
                        customer,
                        "2026-000001",
                        RunInvoiceStory.DAY,
                        RunInvoiceStory.DAY.plusDays(14),
                        List.of(RunInvoiceStory.line("hosting", "10.00"), RunInvoiceStory.line("domain", "9.99")),
                        OrderStory.DUTCH_VAT,
                        Language.DUTCH,
                        KeyRef.fiscal(customer, 2026),
                        Personal.of(KeyRef.contact(customer), Someone.anna()),
                        null,
                        null,
                        null,
                        false));
        happened(customer, story.linkedToMoneybird());
        happened(invoice.id, invoice.booked());
        assertThat(invoices.answer(new FindInvoiceToBook(invoice.id)))
                .returns("12345", InvoiceToBook::moneybirdContactId)
                .returns("4335", InvoiceToBook::bookedId);
    }

    @Test
    void a_credit_note_is_booked_with_lines_below_zero_on_its_own_day() {
        var invoice = new RunInvoiceStory(vault, customer);
        happened(customer, new CustomerStory(vault, customer).registered(Someone.anna()));
        happened(invoice.creditNote(), invoice.creditNoteRequested(), invoice.creditNoteIssued());
        assertThat(invoices.answer(new FindInvoiceToBook(invoice.creditNote())))
                .isEqualTo(new InvoiceToBook(
                        invoice.creditNote(),
                        customer,
                        "2026-000002",
                        RunInvoiceStory.DAY.plusDays(3),
                        RunInvoiceStory.DAY.plusDays(3),
                        List.of(RunInvoiceStory.line("hosting", "-10.00")),
                        OrderStory.DUTCH_VAT,
                        Language.DUTCH,
                        KeyRef.fiscal(customer, 2026),
                        Personal.of(KeyRef.contact(customer), Someone.anna()),
                        null,
                        null,
                        null,
                        true));
        happened(invoice.creditNote(), invoice.creditNoteBooked());
        assertThat(invoices.answer(new FindInvoiceToBook(invoice.creditNote())).bookedId())
                .isEqualTo("4336");
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
                    Instant.parse("2026-11-23T12:00:00Z")));
    }
}
