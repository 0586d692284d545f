package nl.hostforge.saga.billing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.InvoiceCommand.RecordBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceQuery.FindBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditedOrdersTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final InvoiceId INVOICE = InvoiceId.ofOrder(ORDER);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final OrderTotals TOTALS =
            new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10"));

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final CreditedOrders orders = new CreditedOrders(queries, commands);

    @BeforeEach
    void the_order_is_known() {
        when(queries.query(eq(new FindProvisioningCase(ORDER)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(order()));
    }

    @Test
    void the_credit_of_an_issued_invoice_reaches_it() {
        issued(true);
        credited(DAY);
        orders.on(compensated(CompensationKind.CREDIT_INVOICE));
        verify(commands).sendAndWait(new RecordBookkeepingCredit(INVOICE, null, DAY, List.of()));
    }

    @Test
    void a_credit_that_is_told_before_its_invoice_waits_for_that() {
        issued(false);
        credited(DAY);
        orders.on(compensated(CompensationKind.CREDIT_INVOICE));
        verifyNoInteractions(commands);
        orders.on(issuedInvoice(ORDER));
        verify(commands).sendAndWait(new RecordBookkeepingCredit(INVOICE, null, DAY, List.of()));
    }

    @Test
    void an_invoice_that_was_not_credited_stays_as_it_is() {
        credited(null);
        orders.on(issuedInvoice(ORDER));
        verifyNoInteractions(commands);
    }

    @Test
    void other_compensations_and_invoices_without_an_order_say_nothing() {
        orders.on(compensated(CompensationKind.REMOVE_HOSTING));
        orders.on(issuedInvoice(null));
        verifyNoInteractions(queries, commands);
    }

    private void issued(boolean before) {
        when(queries.query(eq(new IsInvoiceIssued(INVOICE)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(before));
    }

    /** @param day null if it was not */
    private void credited(LocalDate day) {
        when(queries.query(eq(new FindBookkeepingCredit(ORDER)), any(ResponseType.class)))
                .thenReturn(CompletableFuture.completedFuture(Optional.ofNullable(day)));
    }

    private static CompensationCompleted compensated(CompensationKind kind) {
        return new CompensationCompleted(ORDER, CUSTOMER, CompensationId.of(kind, null), kind, null, "theirs", false);
    }

    private static InvoiceIssued issuedInvoice(OrderId order) {
        return new InvoiceIssued(
                INVOICE,
                order,
                order == null ? null : OrderNumber.of(10001),
                CUSTOMER,
                InvoiceSeriesId.BOOKKEEPING,
                "2026-0017",
                DAY,
                DAY,
                TOTALS,
                TOTALS.gross(),
                InvoiceNumbering.BOOKKEEPING,
                "theirs");
    }

    private static ProvisioningCase order() {
        return new ProvisioningCase(
                ORDER,
                new OrderNumber("HF-10001"),
                CUSTOMER,
                Personal.erased(new SealedBox(KeyRef.contact(CUSTOMER), "event", "")),
                null,
                List.of(),
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
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
}
