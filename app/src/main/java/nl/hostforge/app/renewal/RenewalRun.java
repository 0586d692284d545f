package nl.hostforge.app.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.app.job.RecurringJob.Turn;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndCancelledSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndingSubscriptions;
import nl.hostforge.saga.provisioning.Faults;
import nl.hostforge.saga.renewal.Renewing;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off one day after the other: ends what is to end on it, then begins a draft for each customer that has something
 * due. Everything it sends may be repeated, so it may be interrupted anywhere, and by any node.
 */
@Component
class RenewalRun {
    private static final Logger LOG = LoggerFactory.getLogger(RenewalRun.class);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is stuck must not hold up everybody's renewals: what it would have told is found out by who decides. */
    private static final int MOST_WAITS = 30;

    private static final int AT_A_TIME = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Faults faults;
    private final Clock clock;

    RenewalRun(QueryGateway queries, CommandGateway commands, Faults faults, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Works off one day, if one has come whose run is not finished; and those before it on which nothing was to be done,
     * since nothing comes of them that would have to be waited for.
     */
    Turn<RenewalDays> goOn(RenewalDays done) {
        var today = BillingCycle.dayOf(clock.instant());
        if (done.isFinished(today)) return new Turn<>(done, LATER);
        if (done.waits() < MOST_WAITS && !isHandled(done)) return new Turn<>(done.waitedOnce(), SOON);
        var day = done.nextDay(today);
        if (done.waits() >= MOST_WAITS)
            LOG.warn("renewals of {} are drafted before all of the day before is seen", day);
        while (!work(day) && day.isBefore(today)) day = day.plusDays(1);
        // asked anew: the day may have ended meanwhile
        var goesOnAfter = day.isBefore(BillingCycle.dayOf(clock.instant())) ? AT_ONCE : LATER;
        return new Turn<>(new RenewalDays(day, renewing().head(), 0), goesOnAfter);
    }

    /** @return whether there was anything to do */
    private boolean work(LocalDate day) {
        var ended = end(day);
        var customers = draft(day);
        if (ended + customers == 0) return false;
        LOG.info("renewals of {} are drafted, for {} customers; {} subscriptions ended", day, customers, ended);
        return true;
    }

    /** Whether all that the last run caused is renewed, and shown so: otherwise it would be drafted once more. */
    private boolean isHandled(RenewalDays done) {
        var position = renewing().position();
        if (done.lastDay() != null && (position == null || position < done.logAfterIt())) return false;
        return queries.query(new AwaitCaughtUp(SubscriptionQuery.READ_MODEL, PATIENCE), Boolean.class)
                .join();
    }

    private ProcessorOverview renewing() {
        return queries
                .query(new FindProcessors(), ResponseTypes.multipleInstancesOf(ProcessorOverview.class))
                .join()
                .stream()
                .filter(processor -> processor.name().equals(Renewing.PROCESSOR))
                .findFirst()
                .orElseThrow();
    }

    private int end(LocalDate day) {
        var ended = 0;
        SubscriptionId after = null;
        List<SubscriptionId> ending;
        do {
            ending = queries.query(
                            new FindEndingSubscriptions(day, after, AT_A_TIME),
                            ResponseTypes.multipleInstancesOf(SubscriptionId.class))
                    .join();
            ending.forEach(id -> send(new EndCancelledSubscription(id, day), id));
            if (!ending.isEmpty()) after = ending.getLast();
            ended += ending.size();
        } while (ending.size() == AT_A_TIME);
        return ended;
    }

    private int draft(LocalDate day) {
        var drafted = 0;
        CustomerId after = null;
        do {
            var due = queries.query(new FindDueRenewals(day, null, after, AT_A_TIME), DueRenewals.class)
                    .join();
            due.customers().forEach(customer -> send(draft(customer, day), customer.customerId()));
            drafted += due.customers().size();
            after = due.next();
        } while (after != null);
        return drafted;
    }

    private static DraftInvoice draft(CustomerRenewals customer, LocalDate day) {
        return new DraftInvoice(
                InvoiceId.ofRun(customer.customerId(), day),
                customer.customerId(),
                day,
                customer.renewals().stream()
                        .map(renewal -> new InvoiceItem(renewal.subscriptionId(), renewal.period()))
                        .toList());
    }

    /** What cannot be done for one stays due, and comes again with the next day; the others go on. */
    private void send(Object command, Object whom) {
        try {
            commands.sendAndWait(command);
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.warn("{} of {} failed: {}", command.getClass().getSimpleName(), whom, faults.describe(failure));
        }
    }
}
