package nl.hostforge.app.planchange;

import java.time.Clock;
import java.util.List;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.DuePlanChange;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDuePlanChanges;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the order of each subscription whose planned package is due change to it. An order knows a change that it was asked for
 * before, so this may run as often as it likes; one that cannot change now, as while it is suspended, is asked again.
 */
@Component
class PlannedPlans {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedPlans.class);
    private static final int AT_A_TIME = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Faults faults;
    private final Clock clock;

    PlannedPlans(QueryGateway queries, CommandGateway commands, Faults faults, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.faults = faults;
        this.clock = clock;
    }

    void changeWhatIsDue() {
        var today = BillingCycle.dayOf(clock.instant());
        SubscriptionId after = null;
        List<DuePlanChange> page;
        do {
            page = queries.query(
                            new FindDuePlanChanges(today, after, AT_A_TIME),
                            ResponseTypes.multipleInstancesOf(DuePlanChange.class))
                    .join();
            page.forEach(this::change);
            if (!page.isEmpty()) after = page.getLast().subscriptionId();
        } while (page.size() == AT_A_TIME);
    }

    private void change(DuePlanChange due) {
        var plan = due.plan();
        try {
            commands.sendAndWait(new ChangeHostingPlan(due.orderId(), null, plan.changeId(), plan.line()));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.info("{} does not get its planned package yet: {}", due.subscriptionId(), faults.describe(failure));
        }
    }
}
