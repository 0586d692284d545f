package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceTimeline;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class InvoiceTimelineTest {
    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceTimelines timelines;

    private RunInvoiceStory invoice;
    private long next;

    @BeforeEach
    void begin() {
        invoice = new RunInvoiceStory(vault, new CustomerId(Ids.next()));
    }

    @Test
    void a_draft_and_its_issue_are_told_line_by_line() {
        happen(invoice.untilIssued());
        assertThat(entries(Language.ENGLISH).stream().map(TimelineEntry::sentence))
                .containsExactly(
                        "The invoice of what is renewed on 2026-11-23 was begun (3 to be on it).",
                        "“Renewal of hosting” is on it for €10.00, without VAT.",
                        "A renewal from 2026-12-07 on was left out (subscription-ended).",
                        "“Renewal of domain” is on it for €9.99, without VAT.",
                        "All that is to be on it is on it.",
                        "It was decided whom the invoice is for and which VAT it bears: €24.19, VAT included.",
                        "Invoice 2026-000001 was issued, dated 2026-11-23: €24.19 to be paid.");
        assertThat(entries(Language.DUTCH).toString()).doesNotContain("Anna", "Vries");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_can_happen_is_told_in_a_whole_sentence(Language language) {
        var events = new ArrayList<>(invoice.untilIssued());
        events.add(invoice.discarded());
        events.addAll(List.of(invoice.bookingFailed(), invoice.bookingRetried(), invoice.booked()));
        events.add(invoice.kept(DocumentForm.PDF));
        events.add(invoice.paid("20.00", "4.19"));
        events.add(new InvoicePaymentReversed(
                invoice.id,
                invoice.customer,
                new PaymentId("p1"),
                Money.euro("20.00"),
                Money.euro("24.19"),
                Money.noEuro(),
                6,
                PaymentSource.BOOKKEEPING));
        events.add(new InvoicePaid(invoice.id, invoice.customer));
        events.addAll(List.of(invoice.creditRequested(), invoice.credited("0.00", "1.00")));
        events.addAll(List.of(invoice.surplusCredited("1.00"), invoice.writtenOff("2.00")));
        happen(events);
        assertThat(entries(language))
                .allSatisfy(entry -> assertThat(entry.sentence()).isNotBlank().doesNotContain("{"));
        var kinds = new HashSet<String>();
        entries(language).forEach(entry -> kinds.add(entry.eventType()));
        assertThat(kinds).hasSize(InvoiceEvent.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @EnumSource
    void so_is_whatever_can_happen_to_a_credit_note(Language language) {
        happen(
                "CreditNote",
                invoice.creditNote(),
                List.of(
                        invoice.creditNoteRequested(),
                        invoice.creditNoteIssued(),
                        invoice.creditNoteBookingFailed(),
                        invoice.creditNoteBookingRetried(),
                        invoice.creditNoteBooked(),
                        invoice.creditNoteKept(DocumentForm.PDF)));
        var told = timelines
                .answer(new FindInvoiceTimeline(invoice.creditNote(), language))
                .orElseThrow()
                .entries();
        assertThat(told)
                .hasSize(CreditNoteEvent.class.getPermittedSubclasses().length)
                .allSatisfy(entry -> assertThat(entry.sentence()).isNotBlank().doesNotContain("{"));
    }

    @Test
    void an_invoice_that_is_not_there_has_no_timeline() {
        assertThat(timelines.answer(new FindInvoiceTimeline(invoice.id, Language.DUTCH)))
                .isEmpty();
    }

    private List<TimelineEntry> entries(Language language) {
        return timelines
                .answer(new FindInvoiceTimeline(invoice.id, language))
                .orElseThrow()
                .entries();
    }

    private void happen(List<InvoiceEvent> events) {
        happen("Invoice", invoice.id, events);
    }

    private void happen(String type, InvoiceId stream, List<?> events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>(
                    type,
                    stream.toString(),
                    next++,
                    event,
                    MetaData.emptyInstance(),
                    Ids.next().toString(),
                    Instant.parse("2026-11-23T12:00:00Z")));
    }
}
