package nl.hostforge.app.renewal;

import java.time.Clock;
import java.util.List;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionsToAnnounce;
import nl.hostforge.query.subscription.AnnouncementSettings;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has every customer told of what comes within the next days. A subscription knows what it told of, so this may run at any
 * time and as often as it likes, and days of downtime are made good by the next run.
 */
@Component
class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int AT_A_TIME = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final AnnouncementSettings settings;
    private final Faults faults;
    private final Clock clock;

    Announcements(
            QueryGateway queries, CommandGateway commands, AnnouncementSettings settings, Faults faults, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    void tellWhatComes() {
        var today = BillingCycle.dayOf(clock.instant());
        var renewalsUntil = today.plusDays(settings.renewalDays());
        var endsUntil = today.plusDays(settings.expiryDays());
        var last = renewalsUntil.isAfter(endsUntil) ? renewalsUntil : endsUntil;
        SubscriptionId after = null;
        List<SubscriptionId> page;
        do {
            page = queries.query(
                            new FindSubscriptionsToAnnounce(today.plusDays(1), last, after, AT_A_TIME),
                            ResponseTypes.multipleInstancesOf(SubscriptionId.class))
                    .join();
            page.forEach(id -> send(new AnnounceSubscription(id, today, renewalsUntil, endsUntil)));
            if (!page.isEmpty()) after = page.getLast();
        } while (page.size() == AT_A_TIME);
    }

    /** What cannot be announced for one comes again tomorrow; the others go on. */
    private void send(AnnounceSubscription command) {
        try {
            commands.sendAndWait(command);
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.warn("{} was not announced: {}", command.subscriptionId(), faults.describe(failure));
        }
    }
}
