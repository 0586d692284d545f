package nl.hostforge.saga.billing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class NumberedInvoicesTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final InvoiceSeriesId SERIES = InvoiceSeriesId.of(2026);
    private static final OrderTotals TOTALS =
            new OrderTotals(Money.euro("19.99"), Money.euro("4.20"), Money.euro("24.19"));
    private static final AllocateInvoiceNumber ALLOCATE = new AllocateInvoiceNumber(SERIES, INVOICE, DAY);
    private static final ConfirmInvoiceNumber CONFIRM = new ConfirmInvoiceNumber(SERIES, INVOICE);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final NumberedInvoices invoices = new NumberedInvoices(queries, commands);

    @Test
    void an_invoice_gets_its_number_then_is_issued_and_then_the_number_is_used() {
        issued(false);
        when(commands.sendAndWait(ALLOCATE)).thenReturn(new AllocatedNumber("2026-000007", DAY));
        invoices.on(requested());
        var order = inOrder(commands);
        order.verify(commands).sendAndWait(ALLOCATE);
        order.verify(commands).sendAndWait(issue("2026-000007", DAY));
        order.verify(commands).sendAndWait(CONFIRM);
    }

    @Test
    void it_is_due_so_many_days_after_the_date_that_its_series_gave_it() {
        issued(false);
        when(commands.sendAndWait(ALLOCATE)).thenReturn(new AllocatedNumber("2026-000007", DAY.plusDays(1)));
        invoices.on(requested());
        verify(commands).sendAndWait(issue("2026-000007", DAY.plusDays(1)));
    }

    @Test
    void a_number_whose_invoice_was_not_issued_is_not_given_up() {
        issued(false);
        when(commands.sendAndWait(ALLOCATE)).thenReturn(new AllocatedNumber("2026-000007", DAY));
        when(commands.sendAndWait(issue("2026-000007", DAY))).thenThrow(new IllegalStateException("interrupted"));
        assertThatThrownBy(() -> invoices.on(requested())).hasMessage("interrupted");
        verify(commands, never()).sendAndWait(CONFIRM);
    }

    @Test
    void an_invoice_that_was_issued_asks_for_no_number_however_long_ago_that_was() {
        issued(true);
        invoices.on(requested());
        verify(commands).sendAndWait(CONFIRM);
        verifyNoMoreInteractions(commands);
    }

    private void issued(boolean before) {
        when(queries.query(eq(new IsInvoiceIssued(INVOICE)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(before));
    }

    private static IssueInvoice issue(String number, LocalDate date) {
        return new IssueInvoice(
                INVOICE,
                null,
                null,
                CUSTOMER,
                SERIES,
                number,
                date,
                date.plusDays(14),
                TOTALS,
                Money.euro("24.19"),
                InvoiceNumbering.HOSTFORGE,
                null);
    }

    private static InvoiceIssueRequested requested() {
        return new InvoiceIssueRequested(
                INVOICE,
                CUSTOMER,
                SERIES,
                DAY,
                14,
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                TOTALS,
                Language.DUTCH,
                Personal.of(KeyRef.fiscal(CUSTOMER, 2026), new Buyer("Anna BV", null, null)));
    }
}
