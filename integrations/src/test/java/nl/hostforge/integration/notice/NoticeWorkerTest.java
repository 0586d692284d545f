package nl.hostforge.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeState;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class NoticeWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final NoticeId NOTICE = new NoticeId(Ids.derived("test", "notice"));
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final String BOOKED = "4960";
    private static final NoticeJob JOB = NoticeJob.of(NOTICE);
    private static final long UP_TO = 9;

    private final Notices notices = mock(Notices.class);
    private final BookedInvoices invoices = mock(BookedInvoices.class);
    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final TransactionTemplate transactions = mock(TransactionTemplate.class);
    private final NoticeSettings settings = new NoticeSettings(
            "",
            3,
            Duration.ofSeconds(2),
            Duration.ofMinutes(30),
            Duration.ofSeconds(15),
            Duration.ofMinutes(15),
            LocalTime.of(3, 40),
            Duration.ofDays(90));
    private final NoticeWorker worker = new NoticeWorker(
            notices,
            invoices,
            bookkeeping,
            new PaymentNews(commands, invoices),
            settings,
            transactions,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void a_notice_waits_and_another_came_since() {
        waits("SalesInvoice");
        when(notices.lastPlace(BOOKED)).thenReturn(UP_TO);
        doAnswer(call -> {
                    call.<Consumer<TransactionStatus>>getArgument(0).accept(mock(TransactionStatus.class));
                    return null;
                })
                .when(transactions)
                .executeWithoutResult(any());
    }

    @Test
    void the_invoice_is_read_and_its_payments_matched_before_the_notices_are_done() {
        answers(invoice(InvoiceState.PAID, Optional.empty(), ours()));
        assertThat(after(JOB)).isNull();
        var order = inOrder(commands, invoices, notices);
        order.verify(commands)
                .sendAndWait(new MatchBookedPayments(
                        InvoiceId.ofOrder(ORDER),
                        70,
                        List.of(new BookedPayment(
                                PaymentId.booked("77"), Money.euro("12.10"), LocalDate.parse("2026-02-28")))));
        order.verify(invoices).recorded(BOOKED, 70);
        order.verify(notices).end(BOOKED, UP_TO, NoticeState.DONE, null, 70L);
    }

    @Test
    void an_invoice_that_we_numbered_is_read_as_one_and_known_by_the_bookkeepings_id() {
        waits("ExternalSalesInvoice");
        var ours = InvoiceId.ofRun(new CustomerId(Ids.derived("test", "customer")), LocalDate.parse("2026-02-01"));
        when(invoices.find(BOOKED)).thenReturn(Optional.of(ours));
        when(bookkeeping.invoices(InvoiceKind.EXTERNAL, List.of(BOOKED)))
                .thenReturn(Outcome.done(List.of(invoice(InvoiceState.PAID, Optional.empty(), "2026-000001"))));
        assertThat(after(JOB)).isNull();
        verify(commands)
                .sendAndWait(new MatchBookedPayments(
                        ours,
                        70,
                        List.of(new BookedPayment(
                                PaymentId.booked("77"), Money.euro("12.10"), LocalDate.parse("2026-02-28")))));
        verify(notices).end(BOOKED, UP_TO, NoticeState.DONE, null, 70L);
    }

    @Test
    void one_that_is_not_known_to_be_booked_yet_is_left_to_the_next_comparison() {
        waits("ExternalSalesInvoice");
        when(invoices.find(BOOKED)).thenReturn(Optional.empty());
        when(bookkeeping.invoices(InvoiceKind.EXTERNAL, List.of(BOOKED)))
                .thenReturn(Outcome.done(List.of(invoice(InvoiceState.PAID, Optional.empty(), "2026-000001"))));
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.IGNORED, null, null);
        verifyNoInteractions(commands);
    }

    @Test
    void what_we_booked_from_an_account_is_known_by_our_name() {
        var account = PaymentId.ofAccount(Ids.derived("test", "payment"));
        answers(invoice(
                InvoiceState.PAID,
                Optional.empty(),
                ours(),
                new BookedInvoice.BookedPayment(
                        "78",
                        Optional.of(account.value()),
                        new BigDecimal("12.10"),
                        LocalDate.parse("2026-02-28"),
                        Optional.empty())));
        after(JOB);
        verify(commands)
                .sendAndWait(new MatchBookedPayments(
                        InvoiceId.ofOrder(ORDER),
                        70,
                        List.of(new BookedPayment(account, Money.euro("12.10"), LocalDate.parse("2026-02-28")))));
    }

    @Test
    void what_another_reading_answered_is_not_read_again() {
        when(notices.find(NOTICE))
                .thenReturn(Optional.of(new StoredNotice(NOTICE, 5, "SalesInvoice", BOOKED, NoticeState.DONE)));
        assertThat(after(JOB)).isNull();
        verifyNoInteractions(bookkeeping, commands);
    }

    @Test
    void one_that_is_behind_another_waits_without_using_an_attempt_up() {
        when(notices.attemptsAtTheOneBefore(any())).thenReturn(Optional.of(0));
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plusMillis(500), JOB));
        when(notices.attemptsAtTheOneBefore(any())).thenReturn(Optional.of(2)); // which waits itself
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plusSeconds(15), JOB));
        verifyNoInteractions(bookkeeping, commands);
    }

    @Test
    void what_is_no_invoice_is_nobodys_and_costs_no_call() {
        waits("Contact");
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, 5, NoticeState.IGNORED, null, null);
        verifyNoInteractions(bookkeeping);
    }

    @Test
    void a_credit_note_bears_our_reference_and_is_not_the_invoice() {
        answers(invoice(InvoiceState.PAID, Optional.of("4959"), ours()));
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.IGNORED, null, null);
        verifyNoInteractions(commands);
    }

    @Test
    void somebody_elses_invoice_and_a_draft_are_left_alone() {
        answers(invoice(InvoiceState.PAID, Optional.empty(), "made by hand"));
        assertThat(after(JOB)).isNull();
        answers(invoice(InvoiceState.DRAFT, Optional.empty(), ours()));
        assertThat(after(JOB)).isNull();
        verifyNoInteractions(commands);
        verify(invoices, never()).recorded(any(), anyLong());
    }

    @Test
    void money_that_is_a_credit_is_no_payment() {
        var credited = invoice(
                InvoiceState.PAID,
                Optional.empty(),
                ours(),
                new BookedInvoice.BookedPayment(
                        "78", Optional.empty(), new BigDecimal("12.10"), LocalDate.EPOCH, Optional.of("4961")));
        answers(credited);
        after(JOB);
        verify(commands).sendAndWait(new MatchBookedPayments(InvoiceId.ofOrder(ORDER), 70, List.of()));
    }

    @Test
    void an_invoice_that_we_have_not_issued_yet_is_waited_for_and_then_shown_to_staff() {
        answers(invoice(InvoiceState.OPEN, Optional.empty(), ours()));
        refuses("invoice-not-issued");
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plusSeconds(2), JOB.nextAttempt()));
        verify(notices).attempted(NOTICE, "invoice-not-issued");
        assertThat(after(JOB.nextAttempt()))
                .isEqualTo(new Later(NOW.plusSeconds(4), JOB.nextAttempt().nextAttempt()));
        assertThat(after(JOB.nextAttempt().nextAttempt())).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.FAILED, "invoice-not-issued", null);
    }

    @Test
    void what_the_invoice_refuses_is_shown_to_staff_at_once() {
        answers(invoice(InvoiceState.OPEN, Optional.empty(), ours()));
        refuses("other-currency");
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.FAILED, "other-currency", null);
        verify(invoices, never()).recorded(any(), anyLong());
    }

    @Test
    void an_invoice_that_is_gone_and_a_bookkeeping_that_refuses_are_shown_to_staff() {
        when(bookkeeping.invoice(BOOKED)).thenReturn(Outcome.done(Optional.empty()));
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.FAILED, "invoice-gone", null);
        when(bookkeeping.invoice(BOOKED)).thenReturn(Outcome.refused(RefusalCode.SIGN_IN_REFUSED, "who are you"));
        assertThat(after(JOB)).isNull();
        verify(notices).end(BOOKED, UP_TO, NoticeState.FAILED, "sign-in-refused", null);
    }

    @Test
    void a_bookkeeping_that_cannot_be_asked_uses_no_attempt_up_and_one_that_says_when_is_left_alone_until_then() {
        when(bookkeeping.invoice(BOOKED))
                .thenReturn(new Outcome.TryLater<>("breaker is open", Optional.empty(), false));
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plusSeconds(15), JOB));
        when(bookkeeping.invoice(BOOKED))
                .thenReturn(new Outcome.TryLater<>("slower", Optional.of(Duration.ofMinutes(4))));
        assertThat(after(JOB)).isEqualTo(new Later(NOW.plus(Duration.ofMinutes(4)), JOB.nextAttempt()));
    }

    private void waits(String entityType) {
        when(notices.find(NOTICE))
                .thenReturn(Optional.of(new StoredNotice(NOTICE, 5, entityType, BOOKED, NoticeState.RECEIVED)));
    }

    private void answers(BookedInvoice invoice) {
        when(bookkeeping.invoice(BOOKED)).thenReturn(Outcome.done(Optional.of(invoice)));
    }

    private void refuses(String code) {
        when(commands.sendAndWait(any())).thenThrow(new CommandExecutionException("no", null, Refusal.of(code, "no")));
    }

    private static String ours() {
        return InvoiceReference.ofOrder(ORDER).value();
    }

    private static BookedInvoice invoice(InvoiceState state, Optional<String> credits, String reference) {
        return invoice(
                state,
                credits,
                reference,
                new BookedInvoice.BookedPayment(
                        "77",
                        Optional.of("ideal-1"),
                        new BigDecimal("12.10"),
                        LocalDate.parse("2026-02-28"),
                        Optional.empty()));
    }

    private static BookedInvoice invoice(
            InvoiceState state, Optional<String> credits, String reference, BookedInvoice.BookedPayment payment) {
        return new BookedInvoice(
                BOOKED,
                "1",
                reference,
                state,
                Optional.of("2026-0001"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "EUR",
                new BigDecimal("10.00"),
                new BigDecimal("12.10"),
                BigDecimal.ZERO,
                List.of(payment),
                List.of(),
                credits,
                Optional.empty(),
                70);
    }

    private record Later(Instant due, NoticeJob job) {}

    /** When the job goes on, and as what; null if it is gone. */
    private Later after(NoticeJob job) {
        CompletionHandler<NoticeJob> handler = worker.run(job);
        var complete = mock(ExecutionComplete.class);
        @SuppressWarnings("unchecked") // a mock of a generic class
        ExecutionOperations<NoticeJob> operations = mock(ExecutionOperations.class);
        handler.complete(complete, operations);
        return mockingDetails(operations).getInvocations().stream()
                .filter(call -> call.getMethod().getName().equals("reschedule"))
                .map(call -> new Later(call.getArgument(1), call.getArgument(2)))
                .findFirst()
                .orElse(null);
    }
}
