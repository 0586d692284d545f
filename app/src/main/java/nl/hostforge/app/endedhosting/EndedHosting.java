package nl.hostforge.app.endedhosting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.hostforge.messages.order.ServiceChangeCommand;
import nl.hostforge.messages.order.ServiceChangeCommand.RemoveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ReviveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ShutHostingDown;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.EndedService;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndedServices;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has hosting whose subscription ended taken off line, and removed after a grace period; and put on line again where the
 * subscription was revived. An order knows what it was asked for; what it cannot do now is asked again.
 */
@Component
class EndedHosting {
    private static final Logger LOG = LoggerFactory.getLogger(EndedHosting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 500;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final EndedHostingSettings settings;
    private final Faults faults;
    private final Clock clock;

    EndedHosting(
            QueryGateway queries, CommandGateway commands, EndedHostingSettings settings, Faults faults, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * @param since the first day that this was done on: what ended before it stays as it is; null for today
     * @return the day to be given the next time
     */
    LocalDate goOn(LocalDate since) {
        var today = BillingCycle.dayOf(clock.instant());
        var first = since == null ? today : since;
        if (!isShown()) return first; // who was revived a moment ago must not be removed
        queries.query(
                        new FindEndedServices(first, today.minusDays(settings.graceDays() + 1L), AT_A_TIME),
                        ResponseTypes.multipleInstancesOf(EndedService.class))
                .join()
                .forEach(this::ask);
        return first;
    }

    private boolean isShown() {
        return queries.query(new AwaitCaughtUp(SubscriptionQuery.READ_MODEL, PATIENCE), Boolean.class)
                .join();
    }

    private void ask(EndedService ended) {
        try {
            commands.sendAndWait(command(ended));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.info("{} of {} waits: {}", ended.kind(), ended.subscriptionId(), faults.describe(failure));
        }
    }

    private static ServiceChangeCommand command(EndedService ended) {
        var order = ended.orderId();
        var change = ended.changeId();
        var line = ended.lineNumber();
        return switch (ended.kind()) {
            case SHUTDOWN -> new ShutHostingDown(order, null, change, line);
            case REVIVAL -> new ReviveHosting(order, null, change, line);
            case REMOVAL -> new RemoveHosting(order, null, change, line);
            case SUSPENSION, RESUMPTION, PLAN_CHANGE, RENEWAL ->
                throw new IllegalArgumentException(ended.kind() + " does not follow from an end");
        };
    }
}
