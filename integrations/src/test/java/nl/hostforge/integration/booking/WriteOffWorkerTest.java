package nl.hostforge.integration.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.booking.BookedIds.Booked;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class WriteOffWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final LocalDate DAY = InTheBooks.DAY;
    private static final WriteOffJob JOB = new WriteOffJob("invoice", DAY);

    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);
    private final BookedIds booked = mock(BookedIds.class);
    private final WriteOffWorker worker = new WriteOffWorker(
            bookkeeping,
            booked,
            new BookingSettings(
                    3, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofSeconds(15)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void the_books_expect_money() {
        when(booked.find("invoice")).thenReturn(Optional.of(new Booked(InTheBooks.ID, InvoiceKind.EXTERNAL)));
        there(InvoiceState.LATE);
    }

    @Test
    void an_invoice_is_marked_on_the_day_that_it_was_written_off() {
        when(bookkeeping.markUncollectible(InvoiceKind.EXTERNAL, InTheBooks.ID, DAY))
                .thenReturn(Outcome.done(null));
        assertThat(next()).isNull();
        verify(bookkeeping).markUncollectible(InvoiceKind.EXTERNAL, InTheBooks.ID, DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = InvoiceState.class,
            names = {"UNCOLLECTIBLE", "PAID"})
    void where_nothing_is_expected_any_more_nothing_is_marked(InvoiceState state) {
        there(state);
        assertThat(next()).isNull();
        verify(bookkeeping, never()).markUncollectible(any(), any(), any());
    }

    @Test
    void an_invoice_that_the_books_do_not_have_yet_is_waited_for() {
        when(booked.find("invoice")).thenReturn(Optional.empty());
        assertThat(next()).isEqualTo(NOW.plusSeconds(15));
        verifyNoInteractions(bookkeeping);
    }

    @Test
    void an_unclear_ending_is_looked_into_soon_and_a_refusal_much_later() {
        when(bookkeeping.markUncollectible(any(), any(), any())).thenReturn(new Outcome.Unknown<>("reset"));
        assertThat(next()).isEqualTo(NOW.plusSeconds(15));
        when(bookkeeping.markUncollectible(any(), any(), any()))
                .thenReturn(Outcome.refused(RefusalCode.WRONG_STATE, "period locked"));
        assertThat(next()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private void there(InvoiceState state) {
        when(bookkeeping.invoices(InvoiceKind.EXTERNAL, List.of(InTheBooks.ID)))
                .thenReturn(Outcome.done(List.of(InTheBooks.invoice(state))));
    }

    /** When the job goes on; null if it is gone. */
    private Instant next() {
        var operations = operations();
        worker.run(JOB).complete(mock(ExecutionComplete.class), operations);
        var due = ArgumentCaptor.forClass(Instant.class);
        verify(operations, atMost(1)).reschedule(any(), due.capture(), any(WriteOffJob.class));
        return due.getAllValues().isEmpty() ? null : due.getValue();
    }

    @SuppressWarnings("unchecked")
    private static ExecutionOperations<WriteOffJob> operations() {
        return mock(ExecutionOperations.class);
    }
}
