package nl.hostforge.integration.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteBooking;
import nl.hostforge.messages.billing.InvoiceCommand.FailInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceToBook;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

class BookingWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final String NUMBER = "2026-000001";
    private static final BookingJob JOB = BookingJob.of(INVOICE, 1);
    private static final RecordInvoiceBooking BOOKED = new RecordInvoiceBooking(INVOICE, "4335", Money.euro("12.10"));

    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);
    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final JdbcClient database = mock(JdbcClient.class);
    private final StatementSpec note = mock(StatementSpec.class, RETURNS_SELF);
    private final MovableClock clock = new MovableClock();
    private final BookingWorker worker = new BookingWorker(
            bookkeeping,
            new BookedContacts(bookkeeping, commands),
            queries,
            commands,
            new BookingSettings(
                    3, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofSeconds(15)),
            database,
            clock);

    @BeforeEach
    void the_customer_has_a_contact_and_the_books_lack_the_invoice() {
        when(database.sql(anyString())).thenReturn(note);
        when(note.update()).thenReturn(1);
        toBook("7001", null);
        when(bookkeeping.findExternalInvoices("7001", NUMBER)).thenReturn(Outcome.done(List.of()));
    }

    @Test
    void an_invoice_is_booked_under_our_number_and_reported_before_the_job_goes() {
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.done(booked()));
        assertThat(after(JOB)).isNull();
        var created = ArgumentCaptor.forClass(NewExternalInvoice.class);
        var order = inOrder(bookkeeping, note, commands);
        order.verify(bookkeeping).findExternalInvoices("7001", NUMBER);
        order.verify(note).update(); // that it may exist from now on
        order.verify(bookkeeping).createExternalInvoice(created.capture());
        order.verify(commands).sendAndWait(BOOKED);
        var line = created.getValue().lines().getFirst();
        assertThat(created.getValue().reference()).isEqualTo(NUMBER);
        assertThat(created.getValue().dueOn()).isEqualTo(DAY.plusDays(14));
        assertThat(line.description()).isEqualTo("Verlenging");
        assertThat(line.taxCode()).isEqualTo("nl-high");
        assertThat(line.ledger()).isEqualTo("domains");
        assertThat(line.period().orElseThrow().last())
                .isEqualTo(DAY.plusYears(1).minusDays(1));
    }

    @Test
    void a_credit_note_is_booked_as_an_invoice_of_less_than_nothing() {
        var id = InvoiceId.ofCredit(INVOICE, 1);
        when(queries.query(eq(new FindInvoiceToBook(id)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(invoice("7001", null, id, Money.euro("-10.00"))));
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.done(booked()));
        assertThat(after(BookingJob.of(id, 1))).isNull();
        var created = ArgumentCaptor.forClass(NewExternalInvoice.class);
        verify(bookkeeping).createExternalInvoice(created.capture());
        assertThat(created.getValue().lines().getFirst().price()).isEqualByComparingTo("-10.00");
        verify(commands).sendAndWait(new RecordCreditNoteBooking(id, "4335", Money.euro("12.10")));
    }

    @Test
    void what_the_books_have_already_is_adopted() {
        when(bookkeeping.findExternalInvoices("7001", NUMBER)).thenReturn(Outcome.done(List.of(booked())));
        assertThat(after(JOB)).isNull();
        verify(bookkeeping, never()).createExternalInvoice(any());
        verify(commands).sendAndWait(BOOKED);
    }

    @Test
    void what_is_on_record_is_left_alone() {
        toBook("7001", "4335");
        assertThat(after(JOB)).isNull();
        verifyNoInteractions(bookkeeping, commands);
    }

    @Test
    void after_an_unclear_ending_it_is_only_looked_until_nothing_can_come_of_it_any_more() {
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.unknown("time-out"));
        var second = after(JOB);
        assertThat(second).isEqualTo(JOB.announced(NOW).nextAttempt());
        clock.now = NOW.plusSeconds(40);
        var looking = after(second);
        assertThat(looking).isEqualTo(second); // no attempt is used up by looking
        verify(bookkeeping, times(1)).createExternalInvoice(any());
        clock.now = NOW.plusSeconds(61);
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.done(booked()));
        assertThat(after(looking)).isNull();
        verify(bookkeeping, times(2)).createExternalInvoice(any());
        verify(commands).sendAndWait(BOOKED);
    }

    @Test
    void what_a_crash_left_behind_is_found_and_not_made_again() {
        var interrupted = JOB.announced(NOW.minusSeconds(5));
        assertThat(after(interrupted)).isEqualTo(interrupted);
        when(bookkeeping.findExternalInvoices("7001", NUMBER)).thenReturn(Outcome.done(List.of(booked())));
        assertThat(after(interrupted)).isNull();
        verify(bookkeeping, never()).createExternalInvoice(any());
    }

    @Test
    void when_the_last_attempt_ends_unclear_it_fails_only_once_nothing_came_of_it() {
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.unknown("time-out"));
        var last = JOB.nextAttempt().nextAttempt();
        var settling = after(last);
        assertThat(settling.attempt()).isEqualTo(4);
        verify(commands, never()).sendAndWait(any());
        clock.now = NOW.plusSeconds(61);
        assertThat(after(settling)).isNull();
        verify(bookkeeping, times(1)).createExternalInvoice(any());
        verify(commands).sendAndWait(failure("NOT_FOUND", "the invoice is not there, and nothing more is tried"));
    }

    @Test
    void a_refusal_is_final_and_its_words_are_sealed_as_the_buyer_is() {
        when(bookkeeping.createExternalInvoice(any()))
                .thenReturn(Outcome.refused(RefusalCode.INVALID_DATA, "no such tax rate"));
        assertThat(after(JOB)).isNull();
        verify(commands).sendAndWait(failure("INVALID_DATA", "no such tax rate"));
    }

    @Test
    void what_may_pass_is_tried_three_times_and_what_was_not_asked_uses_none_up() {
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.tryLater("busy"));
        var third = after(after(JOB));
        assertThat(third).isEqualTo(JOB.nextAttempt().nextAttempt());
        when(bookkeeping.findExternalInvoices("7001", NUMBER))
                .thenReturn(new Outcome.TryLater<>("breaker open", Optional.empty(), false));
        assertThat(after(third)).isEqualTo(third);
        when(bookkeeping.findExternalInvoices("7001", NUMBER)).thenReturn(Outcome.done(List.of()));
        assertThat(after(third)).isNull();
        verify(commands).sendAndWait(failure("TRY_LATER", "busy"));
    }

    @Test
    void a_node_that_lost_the_job_sends_nothing() {
        when(note.update()).thenReturn(0);
        assertThatThrownBy(() -> after(JOB)).isInstanceOf(IllegalStateException.class);
        verify(bookkeeping, never()).createExternalInvoice(any());
    }

    @Test
    void a_customer_without_a_contact_gets_one_first() {
        toBook(null, null);
        var contact = new BookedContact("7001", "cust-" + CUSTOMER, 1, false, Optional.empty());
        when(bookkeeping.findContact("cust-" + CUSTOMER)).thenReturn(Outcome.done(Optional.empty()));
        when(bookkeeping.createContact(eq("cust-" + CUSTOMER), any())).thenReturn(Outcome.done(contact));
        when(bookkeeping.createExternalInvoice(any())).thenReturn(Outcome.done(booked()));
        assertThat(after(JOB)).isNull();
        verify(commands).sendAndWait(new LinkCustomerToMoneybird(CUSTOMER, "7001"));
        verify(commands).sendAndWait(BOOKED);
    }

    private void toBook(String contact, String bookedId) {
        when(queries.query(eq(new FindInvoiceToBook(INVOICE)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(invoice(contact, bookedId)));
    }

    /** @return what the job knows when it is to run again; null if it is gone */
    private BookingJob after(BookingJob job) {
        @SuppressWarnings("unchecked")
        ExecutionOperations<BookingJob> operations = mock(ExecutionOperations.class);
        var execution = new Execution(NOW, new TaskInstance<>("booking", job.id(), job));
        worker.run(job, execution).complete(null, operations);
        var next = ArgumentCaptor.forClass(BookingJob.class);
        verify(operations, org.mockito.Mockito.atMost(1)).reschedule(any(), any(), next.capture());
        return next.getAllValues().isEmpty() ? null : next.getValue();
    }

    private static FailInvoiceBooking failure(String code, String words) {
        return new FailInvoiceBooking(INVOICE, 1, code, Personal.of(KeyRef.fiscal(CUSTOMER, 2026), words));
    }

    private static InvoiceToBook invoice(String contact, String bookedId) {
        return invoice(contact, bookedId, INVOICE, Money.euro("10.00"));
    }

    /** @param price below zero for a credit note */
    private static InvoiceToBook invoice(String contact, String bookedId, InvoiceId id, Money price) {
        return new InvoiceToBook(
                id,
                CUSTOMER,
                NUMBER,
                DAY,
                DAY.plusDays(14),
                List.of(new InvoiceLine(
                        ProductGroup.DOMAINS,
                        new ServicePeriod(DAY, DAY.plusYears(1)),
                        1,
                        price,
                        price,
                        "Verlenging",
                        "Renewal")),
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                Language.DUTCH,
                KeyRef.fiscal(CUSTOMER, 2026),
                Personal.of(
                        KeyRef.contact(CUSTOMER),
                        new ContactDetails(
                                CustomerKind.PERSON,
                                "Anna",
                                "de Vries",
                                null,
                                null,
                                "anna@example.nl",
                                "+31201234567",
                                new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"),
                                Language.DUTCH)),
                null,
                contact,
                bookedId,
                price.isNegative());
    }

    private static BookedInvoice booked() {
        return new BookedInvoice(
                "4335",
                "7001",
                NUMBER,
                InvoiceState.OPEN,
                Optional.of(NUMBER),
                Optional.of(DAY),
                Optional.of(DAY.plusDays(14)),
                Optional.empty(),
                "EUR",
                new BigDecimal("10.00"),
                new BigDecimal("12.10"),
                new BigDecimal("12.10"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static final class MovableClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
