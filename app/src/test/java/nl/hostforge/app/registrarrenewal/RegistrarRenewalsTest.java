package nl.hostforge.app.registrarrenewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.registrarrenewal.RegistrarRenewalSettings.Moment;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindRegistrarRenewalsDue;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.RegistrarRenewalState;
import nl.hostforge.messages.subscription.SubscriptionCommand.WarnOfUnpaidRenewal;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** On 29 November 2026, an hour after midnight in Amsterdam; it is done since 1 November. */
class RegistrarRenewalsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final LocalDate SINCE = LocalDate.parse("2026-11-01");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final Faults faults = mock(Faults.class);

    @BeforeEach
    void nothing_is_due_unless_said_otherwise() {
        when(queries.query(
                        any(FindUnpaidRegistrarRenewals.class),
                        ArgumentMatchers.<ResponseType<List<RegistrarRenewal>>>any()))
                .thenReturn(CompletableFuture.completedFuture(List.of()));
        when(queries.query(
                        any(FindRegistrarRenewalsDue.class),
                        ArgumentMatchers.<ResponseType<List<RegistrarRenewal>>>any()))
                .thenReturn(CompletableFuture.completedFuture(List.of()));
    }

    @Test
    void what_is_paid_is_renewed_for_a_year_by_its_order() {
        var paid = renewal("een.nl", false);
        due(SINCE, false, paid);
        assertThat(renewals(Moment.ON_PAYMENT).goOn(SINCE)).isEqualTo(SINCE);
        verify(commands).sendAndWait(renew(paid));
    }

    @Test
    void by_setting_an_issued_invoice_is_enough() {
        var issued = renewal("een.nl", false);
        due(SINCE, true, issued);
        renewals(Moment.ON_INVOICE).goOn(SINCE);
        verify(commands).sendAndWait(renew(issued));
    }

    @Test
    void years_that_began_before_this_was_done_are_none_of_its_business() {
        var paid = renewal("een.nl", false);
        due(TODAY, false, paid);
        assertThat(renewals(Moment.ON_PAYMENT).goOn(null)).isEqualTo(TODAY);
        verify(commands).sendAndWait(renew(paid));
    }

    @Test
    void nobody_is_asked_for_what_expired_long_ago() {
        due(TODAY.minusDays(90), false, renewal("een.nl", false));
        var longAgo = LocalDate.parse("2025-01-01");
        assertThat(renewals(Moment.ON_PAYMENT).goOn(longAgo)).isEqualTo(longAgo);
        verify(commands).sendAndWait(any(RenewDomain.class));
    }

    @Test
    void staff_is_told_of_what_expires_unpaid_and_was_not_told_of_before() {
        var unpaid = renewal("een.nl", false);
        var told = renewal("twee.nl", true);
        when(queries.query(
                        eq(new FindUnpaidRegistrarRenewals(SINCE, TODAY.plusDays(5), 100)),
                        ArgumentMatchers.<ResponseType<List<RegistrarRenewal>>>any()))
                .thenReturn(CompletableFuture.completedFuture(List.of(unpaid, told)));
        renewals(Moment.ON_PAYMENT).goOn(SINCE);
        verify(commands).sendAndWait(new WarnOfUnpaidRenewal(unpaid.subscriptionId(), unpaid.period()));
        verify(commands, never()).sendAndWait(new WarnOfUnpaidRenewal(told.subscriptionId(), told.period()));
    }

    @Test
    void what_an_order_cannot_do_now_is_no_harm_to_the_others() {
        var first = renewal("een.nl", false);
        var second = renewal("twee.nl", false);
        due(SINCE, false, first, second);
        when(commands.sendAndWait(renew(first))).thenThrow(new IllegalStateException("change-in-progress"));
        renewals(Moment.ON_PAYMENT).goOn(SINCE);
        verify(commands).sendAndWait(renew(second));
    }

    @Test
    void a_fault_that_passes_has_all_of_it_done_again() {
        due(SINCE, false, renewal("een.nl", false));
        when(faults.mayPass(any())).thenReturn(true);
        when(commands.sendAndWait(any())).thenThrow(new IllegalStateException("away"));
        assertThatThrownBy(() -> renewals(Moment.ON_PAYMENT).goOn(SINCE)).hasMessage("away");
    }

    @Test
    void days_are_no_fewer_than_none() {
        assertThatThrownBy(() -> new RegistrarRenewalSettings(Moment.ON_PAYMENT, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RegistrarRenewals renewals(Moment moment) {
        return new RegistrarRenewals(queries, commands, new RegistrarRenewalSettings(moment, 5), faults, CLOCK);
    }

    private void due(LocalDate since, boolean beforePaid, RegistrarRenewal... found) {
        when(queries.query(
                        eq(new FindRegistrarRenewalsDue(since, beforePaid, null, 100)),
                        ArgumentMatchers.<ResponseType<List<RegistrarRenewal>>>any()))
                .thenReturn(CompletableFuture.completedFuture(List.of(found)));
    }

    private static RenewDomain renew(RegistrarRenewal due) {
        return new RenewDomain(due.orderId(), null, due.changeId(), due.lineNumber(), 1);
    }

    private static RegistrarRenewal renewal(String name, boolean warned) {
        var order = new OrderId(Ids.derived("test", name));
        var customer = new CustomerId(Ids.derived("test", "customer"));
        var subscription = SubscriptionId.ofLine(order, 2);
        var from = TODAY.plusDays(3);
        return new RegistrarRenewal(
                subscription,
                customer,
                order,
                2,
                new DomainName(name),
                new ServicePeriod(from, from.plusYears(1)),
                InvoiceId.ofRun(customer, from),
                ServiceChangeId.ofRegistrarRenewal(subscription, from),
                false,
                warned,
                RegistrarRenewalState.WAITING);
    }
}
