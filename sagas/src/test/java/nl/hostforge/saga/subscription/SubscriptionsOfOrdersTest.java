package nl.hostforge.saga.subscription;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ResumeSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.SuspendSubscription;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of hosting (line 1), its setup fee (line 2) and a domain for three years (line 3). */
class SubscriptionsOfOrdersTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final OrderNumber NUMBER = new OrderNumber("HF-10001");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final HostingPackageId SMALL = new HostingPackageId(Ids.derived("test", "small"));
    private static final HostingPackageId LARGE = new HostingPackageId(Ids.derived("test", "large"));
    private static final DomainName NAME = new DomainName("xn--caf-dma.nl");
    private static final SubscriptionId HOSTING = SubscriptionId.ofLine(ORDER, 1);
    private static final SubscriptionId DOMAIN = SubscriptionId.ofLine(ORDER, 3);
    /** Half an hour into 1 April where it is billed. */
    private static final Instant AT = Instant.parse("2026-03-31T22:30:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final List<OrderLine> LINES = List.of(
            hosting(SMALL, "12.00"),
            new OrderLine(
                    2,
                    LineKind.SETUP_FEE,
                    SMALL,
                    null,
                    NAME,
                    null,
                    null,
                    1,
                    euro("9.00"),
                    euro("9.00"),
                    null,
                    "Inrichting",
                    "Setup"),
            new OrderLine(
                    3,
                    LineKind.DOMAIN_REGISTRATION,
                    null,
                    null,
                    NAME,
                    NAME.tld(),
                    Period.ofYears(1),
                    3,
                    euro("1.00"),
                    euro("3.00"),
                    euro("8.00"),
                    "Registratie",
                    "Registration"));

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final SubscriptionsOfOrders subscriptions = new SubscriptionsOfOrders(queries, commands);

    @BeforeEach
    void the_order_says_what_it_is_about() {
        when(queries.query(eq(new FindProvisioningCase(ORDER, AT)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(order()));
    }

    @Test
    void each_line_that_was_delivered_has_its_subscription_from_that_day_in_amsterdam_on_but_a_fee_has_none() {
        subscriptions.on(new OrderActivated(ORDER, NUMBER, CUSTOMER, LINES), 9, AT);
        verify(commands)
                .sendAndWait(new StartSubscription(
                        HOSTING,
                        CUSTOMER,
                        ORDER,
                        NUMBER,
                        1,
                        9,
                        SubscriptionKind.HOSTING,
                        NAME,
                        new BillingCycle(DAY, Period.ofMonths(1), 1),
                        euro("6.00"),
                        null,
                        new SubscriptionTerms(SMALL, euro("12.00"), "Webhosting", "Web hosting")));
        verify(commands)
                .sendAndWait(new StartSubscription(
                        DOMAIN,
                        CUSTOMER,
                        ORDER,
                        NUMBER,
                        3,
                        9,
                        SubscriptionKind.DOMAIN,
                        NAME,
                        new BillingCycle(DAY, Period.ofYears(1), 3),
                        euro("3.00"),
                        null,
                        new SubscriptionTerms(
                                null,
                                euro("8.00"),
                                "Verlenging van domeinnaam café.nl, 1 jaar",
                                "Renewal of domain name café.nl, 1 year")));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void what_was_left_out_has_none() {
        subscriptions.on(new OrderActivated(ORDER, NUMBER, CUSTOMER, List.of()), 9, AT);
        verifyNoInteractions(commands);
    }

    @Test
    void hosting_is_suspended_and_resumed_with_its_order_and_domains_stay() {
        subscriptions.on(new OrderSuspended(ORDER, NUMBER, CUSTOMER), 15, AT);
        verify(commands).sendAndWait(new SuspendSubscription(HOSTING, 15));
        subscriptions.on(new OrderResumed(ORDER, NUMBER, CUSTOMER), 20, AT);
        verify(commands).sendAndWait(new ResumeSubscription(HOSTING, 20));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void another_package_brings_its_own_price() {
        subscriptions.on(changed(ServiceChangeKind.PLAN_CHANGE, hosting(LARGE, "30.00")), 17, AT);
        verify(commands)
                .sendAndWait(new ChangeSubscriptionPlan(
                        HOSTING, 17, DAY, new SubscriptionTerms(LARGE, euro("30.00"), "Webhosting", "Web hosting")));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_renewal_by_staff_bills_nothing() {
        subscriptions.on(changed(ServiceChangeKind.RENEWAL, null), 17, AT);
        verifyNoInteractions(commands);
    }

    @Test
    void all_end_with_their_order() {
        subscriptions.on(new OrderCancelled(ORDER, NUMBER, CUSTOMER, List.of()), AT);
        verify(commands).sendAndWait(new EndSubscription(HOSTING, DAY));
        verify(commands).sendAndWait(new EndSubscription(DOMAIN, DAY));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_line_that_was_never_delivered_hinders_no_other() {
        when(commands.sendAndWait(new EndSubscription(HOSTING, DAY)))
                .thenThrow(new AggregateNotFoundException(HOSTING.toString(), "not in the event store"));
        subscriptions.on(new OrderCancelled(ORDER, NUMBER, CUSTOMER, List.of()), AT);
        verify(commands).sendAndWait(new EndSubscription(DOMAIN, DAY));
    }

    @Test
    void one_that_has_ended_follows_its_order_no_more() {
        when(commands.sendAndWait(new SuspendSubscription(HOSTING, 15))).thenThrow(refusal("subscription-ended"));
        subscriptions.on(new OrderSuspended(ORDER, NUMBER, CUSTOMER), 15, AT);
        verify(commands).sendAndWait(new SuspendSubscription(HOSTING, 15));
    }

    @Test
    void another_refusal_is_a_fault() {
        when(commands.sendAndWait(new SuspendSubscription(HOSTING, 15))).thenThrow(refusal("something-else"));
        assertThatThrownBy(() -> subscriptions.on(new OrderSuspended(ORDER, NUMBER, CUSTOMER), 15, AT))
                .isInstanceOf(CommandExecutionException.class);
    }

    private static CommandExecutionException refusal(String code) {
        return new CommandExecutionException(code, null, Refusal.of(code, code));
    }

    private static ServiceChangeCompleted changed(ServiceChangeKind kind, OrderLine line) {
        return new ServiceChangeCompleted(
                ORDER, CUSTOMER, new ServiceChangeId(Ids.derived("test", "change")), kind, 1, line);
    }

    private static OrderLine hosting(HostingPackageId hostingPackage, String renewalPrice) {
        return new OrderLine(
                1,
                LineKind.HOSTING,
                hostingPackage,
                "plan",
                NAME,
                null,
                Period.ofMonths(1),
                1,
                euro("6.00"),
                euro("6.00"),
                euro(renewalPrice),
                "Webhosting",
                "Web hosting");
    }

    private static ProvisioningCase order() {
        return new ProvisioningCase(
                ORDER,
                NUMBER,
                CUSTOMER,
                Personal.erased(new SealedBox(KeyRef.contact(CUSTOMER), "event", "")),
                null,
                LINES,
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                new OrderTotals(euro("18.00"), euro("3.78"), euro("21.78")),
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

    private static Money euro(String amount) {
        return Money.euro(amount);
    }
}
