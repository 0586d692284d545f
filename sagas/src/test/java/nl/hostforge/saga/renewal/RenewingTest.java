package nl.hostforge.saga.renewal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenewingTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final InvoiceItem FIRST = item(1);
    private static final InvoiceItem SECOND = item(2);
    private static final InvoiceItem THIRD = item(3);
    private static final RuntimeException PASSING = new IllegalStateException("the database is away");

    private final CommandGateway commands = mock(CommandGateway.class);
    private final Renewing renewing = new Renewing(commands, new Faults() {
        @Override
        public boolean mayPass(Throwable failure) {
            return failure == PASSING;
        }

        @Override
        public String describe(Throwable failure) {
            return failure.getClass().getSimpleName();
        }
    });

    @BeforeEach
    void all_are_renewed() {
        for (var item : List.of(FIRST, SECOND, THIRD))
            when(commands.sendAndWait(renew(item))).thenReturn(line(item));
        clearInvocations(commands);
    }

    @Test
    void each_subscription_is_renewed_and_its_line_put_on_the_draft_in_the_order_of_the_list() {
        renewing.on(drafted(FIRST, SECOND));
        var inOrder = inOrder(commands);
        inOrder.verify(commands).sendAndWait(renew(FIRST));
        inOrder.verify(commands).sendAndWait(new AddInvoiceLine(INVOICE, FIRST, line(FIRST)));
        inOrder.verify(commands).sendAndWait(renew(SECOND));
        inOrder.verify(commands).sendAndWait(new AddInvoiceLine(INVOICE, SECOND, line(SECOND)));
        inOrder.verifyNoMoreInteractions();
    }

    @Test
    void one_that_is_refused_is_dropped_with_the_reason_and_the_others_go_on() {
        when(commands.sendAndWait(renew(SECOND)))
                .thenThrow(new CommandExecutionException("ended", null, Refusal.of("subscription-ended", "It ended.")));
        renewing.on(drafted(FIRST, SECOND, THIRD));
        verify(commands).sendAndWait(new AddInvoiceLine(INVOICE, FIRST, line(FIRST)));
        verify(commands).sendAndWait(new DropInvoiceItem(INVOICE, SECOND, "subscription-ended"));
        verify(commands).sendAndWait(new AddInvoiceLine(INVOICE, THIRD, line(THIRD)));
    }

    @Test
    void one_that_fails_is_dropped_as_failed_and_the_others_go_on() {
        when(commands.sendAndWait(renew(FIRST))).thenThrow(new IllegalStateException("a bug"));
        renewing.on(drafted(FIRST, SECOND));
        verify(commands).sendAndWait(new DropInvoiceItem(INVOICE, FIRST, "failed"));
        verify(commands).sendAndWait(new AddInvoiceLine(INVOICE, SECOND, line(SECOND)));
    }

    @Test
    void a_fault_that_may_pass_drops_nothing_since_the_renewal_may_be_stored() {
        when(commands.sendAndWait(renew(FIRST))).thenThrow(PASSING);
        assertThatThrownBy(() -> renewing.on(drafted(FIRST, SECOND))).isSameAs(PASSING);
        verify(commands, never()).sendAndWait(any(DropInvoiceItem.class));
        verify(commands, never()).sendAndWait(any(AddInvoiceLine.class));
    }

    @Test
    void what_is_renewed_is_never_dropped_even_if_its_line_cannot_be_added_now() {
        when(commands.sendAndWait(new AddInvoiceLine(INVOICE, FIRST, line(FIRST))))
                .thenThrow(new IllegalStateException("a bug"));
        assertThatThrownBy(() -> renewing.on(drafted(FIRST, SECOND))).hasMessage("a bug");
        verify(commands, never()).sendAndWait(any(DropInvoiceItem.class));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RENEWALS")
    void a_draft_whose_lines_are_known_renews_nothing(DraftOccasion occasion) {
        renewing.on(new InvoiceDrafted(INVOICE, CUSTOMER, DAY, List.of(FIRST), occasion));
        verifyNoMoreInteractions(commands);
    }

    private static InvoiceDrafted drafted(InvoiceItem... items) {
        return new InvoiceDrafted(INVOICE, CUSTOMER, DAY, List.of(items), DraftOccasion.RENEWALS);
    }

    private static RenewSubscription renew(InvoiceItem item) {
        return new RenewSubscription(item.subscriptionId(), item.period(), INVOICE);
    }

    private static InvoiceItem item(int line) {
        var order = new OrderId(Ids.derived("test", "order"));
        return new InvoiceItem(SubscriptionId.ofLine(order, line), new ServicePeriod(DAY, DAY.plusMonths(1)));
    }

    private static InvoiceLine line(InvoiceItem item) {
        return new InvoiceLine(
                ProductGroup.HOSTING, item.period(), 1, Money.euro("5.00"), Money.euro("5.00"), "Hosting", "Hosting");
    }
}
