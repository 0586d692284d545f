package nl.hostforge.app.registrarrenewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.app.registrarrenewal.RegistrarRenewalSettings.Moment;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindRegistrarRenewalsDue;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.SubscriptionCommand.WarnOfUnpaidRenewal;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has each year of a domain name that its customer paid renewed at the registry, by a further step of the order, and tells staff
 * in time of those that nobody paid. An order knows a renewal that it was asked for, by the id that follows from the year: a
 * payment that is taken back and comes again renews nothing twice. What an order cannot do now is asked again.
 */
@Component
class RegistrarRenewals {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrarRenewals.class);
    private static final int AT_A_TIME = 100;
    private static final int ONE_YEAR = 1;

    /** Who pays later than this has lost the name: registries keep it for some weeks. */
    private static final int DAYS_TO_PAY_LATE = 90;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final RegistrarRenewalSettings settings;
    private final Faults faults;
    private final Clock clock;

    RegistrarRenewals(
            QueryGateway queries,
            CommandGateway commands,
            RegistrarRenewalSettings settings,
            Faults faults,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * @param since the first day that this was done on: years that began before it were renewed otherwise; null for today
     * @return the day to be given the next time
     */
    LocalDate goOn(LocalDate since) {
        var today = BillingCycle.dayOf(clock.instant());
        var first = since == null ? today : since;
        var latest = today.minusDays(DAYS_TO_PAY_LATE);
        var from = first.isBefore(latest) ? latest : first;
        renew(from);
        warn(from, today.plusDays(settings.warnDays()));
        return first;
    }

    private void renew(LocalDate from) {
        SubscriptionId after = null;
        List<RegistrarRenewal> page;
        do {
            page = queries.query(
                            new FindRegistrarRenewalsDue(from, settings.when() == Moment.ON_INVOICE, after, AT_A_TIME),
                            ResponseTypes.multipleInstancesOf(RegistrarRenewal.class))
                    .join();
            page.forEach(due -> send(
                    new RenewDomain(due.orderId(), null, due.changeId(), due.lineNumber(), ONE_YEAR),
                    due.subscriptionId()));
            if (!page.isEmpty()) after = page.getLast().subscriptionId();
        } while (page.size() == AT_A_TIME);
    }

    private void warn(LocalDate from, LocalDate until) {
        queries
                .query(
                        new FindUnpaidRegistrarRenewals(from, until, AT_A_TIME),
                        ResponseTypes.multipleInstancesOf(RegistrarRenewal.class))
                .join()
                .stream()
                .filter(unpaid -> !unpaid.warned())
                .forEach(unpaid -> send(
                        new WarnOfUnpaidRenewal(unpaid.subscriptionId(), unpaid.period()), unpaid.subscriptionId()));
    }

    /** What cannot be done for one comes again in a moment; the others go on. */
    private void send(Object command, SubscriptionId whom) {
        try {
            commands.sendAndWait(command);
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.info("{} of {} waits: {}", command.getClass().getSimpleName(), whom, faults.describe(failure));
        }
    }
}
