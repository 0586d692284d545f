package nl.hostforge.saga.billing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuedInvoicesTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final StepId INVOICE = StepId.of(StepKind.CREATE_INVOICE);
    private static final OrderTotals TOTALS =
            new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10"));
    /** Half an hour into 2027 where the invoice is made. */
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:00Z");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final IssuedInvoices invoices = new IssuedInvoices(queries, commands);

    @BeforeEach
    void the_order_is_of_somebody_who_may_be_erased() {
        when(queries.query(eq(new FindProvisioningCase(ORDER, NEW_YEAR)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(order(VatCase.DOMESTIC)));
    }

    @Test
    void an_invoice_is_issued_as_the_bookkeeping_told() {
        invoices.on(
                completed(
                        INVOICE,
                        Map.of(
                                "invoiceNumber", "2026-0017",
                                "invoiceDate", "2026-12-31",
                                "dueOn", "2027-01-14",
                                "total", "12.11")),
                NEW_YEAR);
        verify(commands)
                .sendAndWait(issue(
                        "2026-0017", LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-14"), "12.11", "theirs"));
    }

    @Test
    void what_was_not_told_is_what_was_ordered_on_the_day_in_amsterdam() {
        invoices.on(completed(INVOICE, null), NEW_YEAR);
        verify(commands).sendAndWait(issue(null, LocalDate.parse("2027-01-01"), null, "12.10", "theirs"));
    }

    @Test
    void an_invoice_that_was_made_by_hand_is_issued_too() {
        invoices.on(
                new ProvisioningStepCompletedByHand(
                        ORDER, CUSTOMER, INVOICE, StepKind.CREATE_INVOICE, null, "2027-0001"),
                NEW_YEAR);
        verify(commands).sendAndWait(issue(null, LocalDate.parse("2027-01-01"), null, "12.10", "2027-0001"));
    }

    @Test
    void a_sale_to_a_consumer_elsewhere_counts_towards_the_threshold_of_its_invoices_year() {
        when(queries.query(eq(new FindProvisioningCase(ORDER, NEW_YEAR)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(order(VatCase.DOMESTIC_BELOW_OSS_THRESHOLD)));
        var count = new CountCrossBorderSale(
                CrossBorderSalesId.of(2026), InvoiceId.ofOrder(ORDER), LocalDate.parse("2026-12-31"), TOTALS.net());
        when(commands.sendAndWait(count)).thenReturn(false);
        invoices.on(completed(INVOICE, Map.of("invoiceDate", "2026-12-31")), NEW_YEAR);
        verify(commands).sendAndWait(count);
    }

    @Test
    void other_steps_issue_nothing() {
        invoices.on(completed(StepId.of(StepKind.SYNC_CUSTOMER), Map.of()), NEW_YEAR);
        verifyNoInteractions(queries, commands);
    }

    private static IssueInvoice issue(String number, LocalDate date, LocalDate dueOn, String owed, String bookedId) {
        return new IssueInvoice(
                InvoiceId.ofOrder(ORDER),
                ORDER,
                new OrderNumber("HF-10001"),
                CUSTOMER,
                InvoiceSeriesId.BOOKKEEPING,
                number,
                date,
                dueOn,
                TOTALS,
                Money.euro(owed),
                InvoiceNumbering.BOOKKEEPING,
                bookedId);
    }

    private static ProvisioningCase order(VatCase vatCase) {
        var box = new SealedBox(KeyRef.contact(CUSTOMER), "event", "");
        return new ProvisioningCase(
                ORDER,
                new OrderNumber("HF-10001"),
                CUSTOMER,
                Personal.erased(box),
                null,
                List.of(),
                new VatDecision(vatCase, "S", new BigDecimal("21"), "NL", null, Map.of()),
                TOTALS,
                Language.DUTCH,
                DnsAuthority.PLESK,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                null);
    }

    private static ProvisioningStepCompleted completed(StepId step, Map<String, String> facts) {
        var kind = step.equals(INVOICE) ? StepKind.CREATE_INVOICE : StepKind.SYNC_CUSTOMER;
        return new ProvisioningStepCompleted(ORDER, CUSTOMER, step, kind, null, 1, "theirs", facts);
    }
}
