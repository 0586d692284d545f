package nl.hostforge.app.dunning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import nl.hostforge.app.job.RecurringJob.Turn;
import nl.hostforge.messages.billing.InvoiceQuery;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindOverdueCustomers;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off one day after the other: has each customer dunned that owes something overdue, as of that day. What is due comes on
 * the present day, whichever day is worked off, and the customer's dunning knows what came, so it may be interrupted anywhere,
 * by any node, and after an outage nobody gets two stages at once.
 */
@Component
class DunningRun {
    private static final Logger LOG = LoggerFactory.getLogger(DunningRun.class);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nobody is written to, or loses their site, at night. What an outage left undone does not wait for the morning. */
    private static final int BEGINS_AT = 9; // o'clock

    /** What the lists do not show yet comes with the next day; how much is open is read from the log anyway. */
    private static final int MOST_WAITS = 30;

    private static final int AT_A_TIME = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Faults faults;
    private final Clock clock;

    DunningRun(QueryGateway queries, CommandGateway commands, Faults faults, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.faults = faults;
        this.clock = clock;
    }

    /** Works off one day, if one has begun whose run is not finished. */
    Turn<DunningDays> goOn(DunningDays done) {
        var today = lastBegun();
        if (done.isFinished(today)) return new Turn<>(done, LATER);
        if (done.waits() < MOST_WAITS && !isShown()) return new Turn<>(done.waitedOnce(), SOON);
        var day = done.nextDay(today);
        if (done.waits() >= MOST_WAITS) LOG.warn("who is dunned on {} is found before all invoices are shown", day);
        var policy = queries.query(new FindDunningPolicy(), DunningPolicy.class).join();
        if (policy.master() == DunningMaster.HOSTFORGE) dun(day, policy.schedule());
        // asked anew: the next day may have begun meanwhile
        return new Turn<>(new DunningDays(day, 0), day.isBefore(lastBegun()) ? AT_ONCE : LATER);
    }

    private LocalDate lastBegun() {
        var now = ZonedDateTime.ofInstant(clock.instant(), AMSTERDAM);
        return now.getHour() < BEGINS_AT ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private boolean isShown() {
        return queries.query(new AwaitCaughtUp(InvoiceQuery.READ_MODEL, PATIENCE), Boolean.class)
                .join();
    }

    private void dun(LocalDate day, DunningSchedule standard) {
        CustomerId after = null;
        List<CustomerId> page;
        do {
            page = queries.query(
                            new FindOverdueCustomers(day, after, AT_A_TIME),
                            ResponseTypes.multipleInstancesOf(CustomerId.class))
                    .join();
            page.forEach(customer -> dun(customer, day, standard));
            if (!page.isEmpty()) after = page.getLast();
        } while (page.size() == AT_A_TIME);
    }

    /** What cannot be done for one comes again with the next day; the others go on. */
    private void dun(CustomerId customer, LocalDate day, DunningSchedule standard) {
        try {
            var facts = queries.query(new FindDunningFacts(customer, day), DunningFacts.class)
                    .join();
            var dunning = queries.query(new FindDunningCase(customer), DunningCase.class)
                    .join();
            if (!dunning.isConcernedBy(facts, standard, day)) return;
            var today = BillingCycle.dayOf(clock.instant());
            commands.sendAndWait(new DunCustomer(customer, day, today, facts, standard));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.warn("{} was not dunned for {}: {}", customer, day, faults.describe(failure));
        }
    }
}
