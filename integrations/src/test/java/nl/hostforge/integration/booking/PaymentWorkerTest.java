package nl.hostforge.integration.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.booking.BookedIds.Booked;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedPayment;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

class PaymentWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final LocalDate DAY = InTheBooks.DAY;
    private static final String PAYMENT = "account/0b7d0f6e-6f0c-8d1e-9d52-2a0d3c4e5f60";
    private static final PaymentJob JOB = new PaymentJob("invoice", PAYMENT, new BigDecimal("12.10"), DAY, 1, null);
    private static final NewPayment NEW = new NewPayment(PAYMENT, new BigDecimal("12.10"), DAY);

    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);
    private final JdbcClient database = mock(JdbcClient.class);
    private final StatementSpec statement = mock(StatementSpec.class, RETURNS_SELF);

    private final BookedIds booked = mock(BookedIds.class);

    private final PaymentWorker worker = new PaymentWorker(
            bookkeeping,
            booked,
            new BookingSettings(
                    3, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofSeconds(15)),
            database,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void the_books_have_the_invoice_without_the_payment() {
        when(database.sql(anyString())).thenReturn(statement);
        when(statement.update()).thenReturn(1);
        when(booked.find("invoice")).thenReturn(Optional.of(new Booked(InTheBooks.ID, InvoiceKind.EXTERNAL)));
        there();
    }

    @Test
    void a_payment_is_booked_under_our_name_and_the_job_goes() {
        when(bookkeeping.recordPayment(InvoiceKind.EXTERNAL, InTheBooks.ID, NEW))
                .thenReturn(Outcome.done("77"));
        assertThat(after(JOB)).isNull();
        var order = inOrder(bookkeeping, statement);
        order.verify(bookkeeping).invoices(InvoiceKind.EXTERNAL, List.of(InTheBooks.ID));
        order.verify(statement).update(); // that it may exist from now on
        order.verify(bookkeeping).recordPayment(InvoiceKind.EXTERNAL, InTheBooks.ID, NEW);
    }

    @Test
    void what_the_books_have_under_our_name_is_not_booked_again() {
        there(new BookedPayment("77", Optional.of(PAYMENT), new BigDecimal("12.10"), DAY, Optional.empty()));
        assertThat(after(JOB.announced(NOW.minusSeconds(5)))).isNull();
        verify(bookkeeping, never()).recordPayment(any(), any(), any());
    }

    @Test
    void an_invoice_that_the_books_do_not_have_yet_is_waited_for() {
        when(booked.find("invoice")).thenReturn(Optional.empty());
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plusSeconds(15), JOB));
        verifyNoInteractions(bookkeeping);
    }

    @Test
    void after_an_unclear_ending_it_is_only_looked_until_nothing_can_come_of_the_call() {
        when(bookkeeping.recordPayment(InvoiceKind.EXTERNAL, InTheBooks.ID, NEW))
                .thenReturn(new Outcome.Unknown<>("reset"));
        assertThat(after(JOB))
                .isEqualTo(new Later(NOW.plusSeconds(15), JOB.announced(NOW).nextAttempt()));
        var doubtful = JOB.announced(NOW.minusSeconds(59));
        assertThat(after(doubtful)).isEqualTo(new Later(NOW.plusSeconds(15), doubtful));
        verify(bookkeeping).recordPayment(any(), any(), any());
        after(JOB.announced(NOW.minusSeconds(60)));
        verify(bookkeeping, times(2)).recordPayment(any(), any(), any());
    }

    @Test
    void a_refusal_is_tried_again_much_later() {
        when(bookkeeping.recordPayment(InvoiceKind.EXTERNAL, InTheBooks.ID, NEW))
                .thenReturn(Outcome.refused(RefusalCode.WRONG_STATE, "period locked"));
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plus(Duration.ofHours(1)), JOB.nextAttempt()));
    }

    private void there(BookedPayment... payments) {
        when(bookkeeping.invoices(InvoiceKind.EXTERNAL, List.of(InTheBooks.ID)))
                .thenReturn(Outcome.done(List.of(InTheBooks.invoice(InvoiceState.OPEN, payments))));
    }

    private record Later(Instant due, PaymentJob job) {}

    /** When the job goes on, and as what; null if it is gone. */
    private Later after(PaymentJob job) {
        var execution = new Execution(NOW, new TaskInstance<>("payment-booking", job.id(), job));
        var ending = worker.run(job, execution);
        var operations = operations();
        ending.complete(mock(ExecutionComplete.class), operations);
        var due = ArgumentCaptor.forClass(Instant.class);
        var next = ArgumentCaptor.forClass(PaymentJob.class);
        verify(operations, atMost(1)).reschedule(any(), due.capture(), next.capture());
        return due.getAllValues().isEmpty() ? null : new Later(due.getValue(), next.getValue());
    }

    @SuppressWarnings("unchecked")
    private static ExecutionOperations<PaymentJob> operations() {
        return mock(ExecutionOperations.class);
    }
}
