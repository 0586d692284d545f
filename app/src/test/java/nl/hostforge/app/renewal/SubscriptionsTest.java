package nl.hostforge.app.renewal;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Subscriptions in the whole product: from a delivered order to its end, and renewed by many at once. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class SubscriptionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Test
    void an_active_order_leaves_subscriptions_behind_which_follow_it_to_its_end() {
        var order = new PlacedOrders(commands).approvedHostingAndDomain("gentiaan.nl");
        var hosting = SubscriptionId.ofLine(order, 1);
        var domain = SubscriptionId.ofLine(order, 2);
        stands(hosting, SubscriptionStatus.ACTIVE);
        stands(domain, SubscriptionStatus.ACTIVE);
        assertThat(shown(hosting).kind()).isEqualTo(SubscriptionKind.HOSTING);
        assertThat(shown(domain).kind()).isEqualTo(SubscriptionKind.DOMAIN);
        assertThat(shown(domain).dueOn()).isEqualTo(shown(domain).startedOn().plusYears(1));
        commands.sendAndWait(new SuspendOrder(order, null));
        stands(hosting, SubscriptionStatus.SUSPENDED);
        assertThat(shown(domain).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        commands.sendAndWait(new ResumeOrder(order, null));
        stands(hosting, SubscriptionStatus.ACTIVE);
        commands.sendAndWait(new CancelOrder(order, null));
        stands(hosting, SubscriptionStatus.ENDED);
        stands(domain, SubscriptionStatus.ENDED);
    }

    @Test
    void however_many_ask_at_once_a_period_is_on_one_invoice() {
        var subscription = SubscriptionId.ofLine(new OrderId(Ids.next()), 1);
        var customer = new CustomerId(Ids.next());
        // far ahead, so that no run of these days takes part
        var cycle = new BillingCycle(LocalDate.parse("2040-01-31"), Period.ofMonths(1), 1);
        commands.sendAndWait(start(subscription, customer, cycle));
        var asked = new ArrayList<CompletableFuture<InvoiceLine>>();
        for (var time = 0; time < 8; time++)
            for (var day : List.of("2040-02-29", "2040-03-01"))
                asked.add(commands.send(new RenewSubscription(
                        subscription, cycle.period(1), InvoiceId.ofRun(customer, LocalDate.parse(day)))));
        var lines = new HashSet<InvoiceLine>();
        var refused = 0;
        for (var answer : asked) {
            var line = answer.handle((known, refusal) -> known).join();
            if (line == null) refused++;
            else lines.add(line);
        }
        assertThat(lines).hasSize(1);
        assertThat(refused).isEqualTo(8);
        assertThat(database.sql("select count(*) from domain_event_entry where aggregate_identifier = ?"
                                + " and payload_type = 'subscription.SubscriptionRenewed'")
                        .param(subscription.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_run_of_the_present_day_is_done_soon_after_a_start() {
        within(
                PATIENCE,
                () -> assertThat(database.sql("select convert_from(task_data, 'UTF8')::jsonb ->> 'lastDay'"
                                        + " from scheduled_tasks where task_name = 'renewal-run'")
                                .query(String.class)
                                .single())
                        .isEqualTo(BillingCycle.dayOf(Instant.now()).toString()));
    }

    private static StartSubscription start(SubscriptionId id, CustomerId customer, BillingCycle cycle) {
        return new StartSubscription(
                id,
                customer,
                new OrderId(Ids.next()),
                new OrderNumber("HF-10001"),
                1,
                9,
                SubscriptionKind.HOSTING,
                new DomainName("hyacint.nl"),
                cycle,
                Money.euro("5.00"),
                null,
                new SubscriptionTerms(
                        new HostingPackageId(Ids.next()), Money.euro("10.00"), "Webhosting", "Web hosting"));
    }

    private void stands(SubscriptionId id, SubscriptionStatus status) {
        within(PATIENCE, () -> assertThat(shown(id).status()).isEqualTo(status));
    }

    private SubscriptionOverview shown(SubscriptionId id) {
        return queries.query(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no subscription " + id + " yet"));
    }
}
