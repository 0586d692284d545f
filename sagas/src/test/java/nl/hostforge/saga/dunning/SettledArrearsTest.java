package nl.hostforge.saga.dunning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.ReviewArrears;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettledArrearsTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, TODAY.minusDays(40));
    private static final DunningFacts NOTHING = new DunningFacts(List.of(), List.of());
    private static final DunningFacts SOMETHING = new DunningFacts(
            List.of(new Arrear(INVOICE, "2026-000001", TODAY.minusDays(20), Money.euro("12.10"))), List.of());
    private static final Money PAID = Money.euro("12.10");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final SettledArrears arrears =
            new SettledArrears(queries, commands, Clock.fixed(Instant.parse("2026-11-28T23:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void begin() {
        stands(DunningCase.none().after(new DunningStarted(CUSTOMER, 1, TODAY)), NOTHING);
    }

    @Test
    void a_payment_in_full_has_dunning_end() {
        arrears.on(received("0.00"));
        verify(commands).sendAndWait(new ReviewArrears(CUSTOMER, TODAY, NOTHING));
    }

    @Test
    void a_part_of_it_is_no_news() {
        arrears.on(received("2.10"));
        verifyNoInteractions(commands, queries);
    }

    @Test
    void so_do_a_credit_and_a_write_off() {
        arrears.on(new InvoiceCredited(
                INVOICE,
                CUSTOMER,
                InvoiceId.ofCredit(INVOICE, 1),
                "2026-000002",
                TODAY,
                List.of(),
                new OrderTotals(PAID.negated(), Money.noEuro(), PAID.negated()),
                Money.noEuro(),
                Money.noEuro()));
        verify(commands).sendAndWait(new ReviewArrears(CUSTOMER, TODAY, NOTHING));
        arrears.on(new InvoiceWrittenOff(INVOICE, CUSTOMER, PAID, "Bankrupt"));
        arrears.on(new InvoiceWrittenOff(INVOICE, CUSTOMER, PAID.negated(), "credited"));
        verify(commands, times(2)).sendAndWait(new ReviewArrears(CUSTOMER, TODAY, NOTHING));
    }

    @Test
    void as_long_as_another_invoice_is_overdue_it_goes_on() {
        stands(DunningCase.none().after(new DunningStarted(CUSTOMER, 1, TODAY)), SOMETHING);
        arrears.on(received("0.00"));
        verify(commands, never()).sendAndWait(any());
    }

    @Test
    void a_promise_before_the_first_reminder_is_kept_by_a_payment() {
        stands(DunningCase.none().after(new PromiseToPayRecorded(CUSTOMER, TODAY)), NOTHING);
        arrears.on(received("0.00"));
        verify(commands).sendAndWait(new ReviewArrears(CUSTOMER, TODAY, NOTHING));
    }

    @Test
    void who_is_not_dunned_is_not_asked_for_more() {
        stands(DunningCase.none(), NOTHING);
        arrears.on(received("0.00"));
        verifyNoInteractions(commands);
    }

    private void stands(DunningCase dunning, DunningFacts facts) {
        when(queries.query(new FindDunningCase(CUSTOMER), DunningCase.class))
                .thenReturn(CompletableFuture.completedFuture(dunning));
        when(queries.query(new FindDunningFacts(CUSTOMER, TODAY), DunningFacts.class))
                .thenReturn(CompletableFuture.completedFuture(facts));
    }

    private static InvoicePaymentReceived received(String open) {
        return new InvoicePaymentReceived(
                INVOICE,
                CUSTOMER,
                new PaymentId("1"),
                PAID,
                TODAY,
                Money.euro(open),
                Money.noEuro(),
                7,
                PaymentSource.BOOKKEEPING);
    }
}
