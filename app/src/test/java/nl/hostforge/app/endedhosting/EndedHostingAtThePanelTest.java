package nl.hostforge.app.endedhosting;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeCommand.RemoveHosting;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndCancelledSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ReviveSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Hosting whose subscription ends is off line at the sandbox's panel, on line again when that is undone, and gone in the end. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class EndedHostingAtThePanelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "krokus.nl";

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    EndedHosting ended;

    @Autowired
    HostingPanel panel;

    @Autowired
    Clock clock;

    @Test
    void what_ended_is_off_line_until_it_is_undone_and_is_removed_in_the_end() {
        var order = new PlacedOrders(commands).approvedHosting(NAME);
        var hosting = SubscriptionId.ofLine(order, 1);
        stands(hosting, SubscriptionStatus.ACTIVE);

        end(hosting);
        within(PATIENCE, () -> {
            ended.goOn(null);
            assertThat(site(order))
                    .hasValueSatisfying(site -> assertThat(site.suspendedByUs()).isTrue());
        });
        assertThat(shown(hosting).status()).isEqualTo(SubscriptionStatus.ENDED);

        var today = BillingCycle.dayOf(clock.instant());
        commands.sendAndWait(new ReviveSubscription(hosting, null, today, 14));
        stands(hosting, SubscriptionStatus.ACTIVE);
        within(PATIENCE, () -> {
            ended.goOn(null);
            assertThat(site(order))
                    .hasValueSatisfying(site -> assertThat(site.active()).isTrue());
        });

        end(hosting);
        within(PATIENCE, () -> {
            ended.goOn(null);
            assertThat(site(order))
                    .hasValueSatisfying(site -> assertThat(site.suspendedByUs()).isTrue());
        });
        var removal = new RemoveHosting(order, null, new ServiceChangeId(Ids.derived("test", NAME)), 1);
        within(
                PATIENCE,
                () -> assertThatCode(() -> commands.sendAndWait(removal)).doesNotThrowAnyException());
        within(PATIENCE, () -> assertThat(site(order)).isEmpty());
    }

    private void end(SubscriptionId hosting) {
        var today = BillingCycle.dayOf(clock.instant());
        commands.sendAndWait(new ScheduleSubscriptionCancellation(hosting, null, today, today));
        commands.sendAndWait(new EndCancelledSubscription(hosting, today));
        stands(hosting, SubscriptionStatus.ENDED);
    }

    private void stands(SubscriptionId id, SubscriptionStatus status) {
        within(PATIENCE, () -> assertThat(shown(id).status()).isEqualTo(status));
    }

    private Optional<PanelSubscription> site(OrderId order) {
        return ((Done<Optional<PanelSubscription>>) panel.findSubscription("sub:" + order + "/1", NAME)).value();
    }

    private SubscriptionOverview shown(SubscriptionId id) {
        return queries.query(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no subscription " + id + " yet"));
    }
}
