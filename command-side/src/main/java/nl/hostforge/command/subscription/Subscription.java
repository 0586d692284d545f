package nl.hostforge.command.subscription;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscriptionPrice;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndCancelledSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ResumeSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.SuspendSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionSuspended;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What a customer has, and pays for period by period, since a line of an order was delivered. It is renewed once per
 * period, in order; it may change its plan, be off line for a while, and it ends: on a day that was set, or with its order.
 */
@Aggregate
class Subscription {
    private static final int YEARS_AHEAD = 10;
    private static final int MONTHS_WORTH_ANNOUNCING = 12; // who pays by the month knows what comes

    @AggregateIdentifier
    private SubscriptionId id;

    private CustomerId customer;
    private SubscriptionKind kind;
    private long orderVersion;
    private BillingCycle cycle;
    private SubscriptionTerms terms;
    private int number;
    private Money paid;
    private Discount discounted;
    private boolean suspended;
    private LocalDate endsOn;
    private boolean ended;
    private LocalDate announcedRenewal;
    private LocalDate announcedEnd;
    private AnnouncedPrice announced;
    private final Set<PriceChangeId> priceChanges = new HashSet<>();
    private final Map<LocalDate, Renewal> renewals = new HashMap<>();

    /** On which invoice a period is, and as what: a repeat is answered with it. */
    private record Renewal(ServicePeriod period, InvoiceId invoice, InvoiceLine line) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartSubscription command) {
        if (id != null) return; // the delivery may be told again
        apply(new SubscriptionStarted(
                command.subscriptionId(),
                command.customerId(),
                command.orderId(),
                command.orderNumber(),
                command.lineNumber(),
                command.orderVersion(),
                command.kind(),
                command.domainName(),
                command.cycle(),
                command.cycle().period(0),
                command.cycle().period(1),
                command.paid(),
                command.discount(),
                command.terms()));
    }

    @CommandHandler
    InvoiceLine decide(RenewSubscription command) {
        var known = renewals.get(command.period().from());
        if (known != null && known.period().equals(command.period())) {
            if (!known.invoice().equals(command.invoiceId())) throw new AlreadyRenewed(known.period(), known.invoice());
            return known.line();
        }
        refuseIfEnded();
        var next = cycle.period(number + 1);
        if (!command.period().equals(next)) throw new NotTheNextPeriod(next);
        if (endsOn != null && !endsOn.isAfter(next.from())) throw new SubscriptionIsCancelled(endsOn);
        var line = RenewedLine.of(kind.group(), next, termsOf(next));
        apply(new SubscriptionRenewed(
                id, customer, command.invoiceId(), number + 1, next, cycle.period(number + 2), line));
        return line;
    }

    @CommandHandler
    void decide(ChangeSubscriptionPlan command) {
        var newTerms = command.terms().with(goingOn(terms.discount(), command.terms()));
        if (command.orderVersion() <= orderVersion || newTerms.equals(terms)) return;
        refuseIfEnded();
        var period = cycle.period(number);
        var newPrice = priceOfPaid(command.terms());
        var difference = Proration.rest(newPrice, period, command.changedOn())
                .minus(Proration.rest(paid, period, command.changedOn()));
        apply(new SubscriptionPlanChanged(
                id, customer, command.orderVersion(), command.changedOn(), newTerms, period.until(), difference));
    }

    @CommandHandler
    void decide(SuspendSubscription command) {
        if (command.orderVersion() <= orderVersion) return;
        refuseIfEnded();
        if (!suspended) apply(new SubscriptionSuspended(id, customer, command.orderVersion()));
    }

    @CommandHandler
    void decide(ResumeSubscription command) {
        if (command.orderVersion() <= orderVersion) return;
        refuseIfEnded();
        if (suspended) apply(new SubscriptionResumed(id, customer, command.orderVersion()));
    }

    @CommandHandler
    LocalDate decide(ScheduleSubscriptionCancellation command) {
        refuseIfEnded();
        var day = command.endsOn() == null ? nextEnd(command.today()) : command.endsOn();
        refuseImpossible(day, command.today());
        if (!day.equals(endsOn)) apply(new SubscriptionCancellationScheduled(id, customer, day));
        return day;
    }

    @CommandHandler
    void decide(WithdrawSubscriptionCancellation command) {
        refuseIfEnded();
        if (endsOn != null) apply(new SubscriptionCancellationWithdrawn(id, customer));
    }

    @CommandHandler
    void decide(AnnounceSubscription command) {
        if (ended) return;
        if (endsOn != null) announceEnd(command);
        else announceRenewal(command);
    }

    private void announceEnd(AnnounceSubscription command) {
        if (kind != SubscriptionKind.DOMAIN || endsOn.equals(announcedEnd)) return;
        if (endsOn.isAfter(command.today()) && !endsOn.isAfter(command.endsUntil()))
            apply(new SubscriptionExpiryAnnounced(id, customer, endsOn));
    }

    private void announceRenewal(AnnounceSubscription command) {
        if (cycle.billingPeriod().toTotalMonths() < MONTHS_WORTH_ANNOUNCING) return;
        var next = cycle.period(number + 1);
        if (next.from().equals(announcedRenewal)) return;
        if (next.from().isAfter(command.today()) && !next.from().isAfter(command.renewalsUntil()))
            apply(new SubscriptionRenewalAnnounced(
                    id, customer, next, termsOf(next).due()));
    }

    @CommandHandler
    void decide(AnnounceSubscriptionPrice command) {
        if (ended || priceChanges.contains(command.priceChangeId())) return;
        var coming = number + 1;
        while (cycle.period(coming).from().isBefore(command.effectiveOn())) coming++;
        var period = cycle.period(coming);
        if (endsOn != null && !endsOn.isAfter(period.from())) return;
        var former = termsOf(period).price();
        if (former.compareTo(command.price()) == 0) return;
        apply(new SubscriptionPriceAnnounced(id, customer, command.priceChangeId(), period, former, command.price()));
    }

    /** What a period that is not paid yet costs. */
    private SubscriptionTerms termsOf(ServicePeriod period) {
        return announced != null && announced.isFor(period.from()) ? terms.at(announced.price()) : terms;
    }

    @CommandHandler
    void decide(EndCancelledSubscription command) {
        if (ended || endsOn == null || endsOn.isAfter(command.today())) return; // withdrawn or done meanwhile
        end(endsOn);
    }

    @CommandHandler
    void decide(EndSubscription command) {
        if (!ended) end(command.endedOn());
    }

    private void end(LocalDate day) {
        apply(new SubscriptionEnded(id, customer, day, Proration.rest(paid, cycle.period(number), day)));
    }

    private void refuseIfEnded() {
        if (ended) throw new SubscriptionIsEnded();
    }

    private void refuseImpossible(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) throw new DateInPast(today);
        var latest = today.plusYears(YEARS_AHEAD);
        if (day.isAfter(latest)) throw new DateTooFar(latest);
        if (!day.isAfter(cycle.period(number).until())) return; // its days are paid for
        var around = cycle.period(cycle.numberHolding(day));
        if (!day.equals(around.from())) throw new NotAPeriodEnd(around);
    }

    /** A renewal that is late has left days unpaid, but they are used all the same. */
    private LocalDate nextEnd(LocalDate today) {
        var paidUntil = cycle.period(number).until();
        return paidUntil.isBefore(today)
                ? cycle.period(cycle.numberHolding(today)).until()
                : paidUntil;
    }

    /** What the period that is paid would have cost by other terms, less the discount that it had as far as it goes on. */
    private Money priceOfPaid(SubscriptionTerms others) {
        var units = unitsOf(number);
        var listed = others.price().times(units);
        var discount = goingOn(discounted, others);
        return discount == null ? listed : listed.minus(discount.off(others.price(), units));
    }

    private static Discount goingOn(Discount discount, SubscriptionTerms others) {
        return discount != null && discount.isFor(others.hostingPackageId()) ? discount : null;
    }

    private int unitsOf(int period) {
        return period == 0 ? cycle.unitsAtFirst() : 1;
    }

    @EventSourcingHandler
    void evolve(SubscriptionStarted event) {
        id = event.subscriptionId();
        customer = event.customerId();
        kind = event.kind();
        orderVersion = event.orderVersion();
        cycle = event.cycle();
        terms = event.terms();
        paid = event.paid();
        discounted = event.discount();
    }

    @EventSourcingHandler
    void evolve(SubscriptionRenewed event) {
        number = event.number();
        paid = event.line().net();
        discounted =
                event.line().discount() == null ? null : event.line().discount().by();
        terms = terms.at(event.line().unitPrice()).afterOnePeriod();
        if (announced != null && announced.isFor(event.period().from())) announced = null;
        renewals.put(event.period().from(), new Renewal(event.period(), event.invoiceId(), event.line()));
    }

    @EventSourcingHandler
    void evolve(SubscriptionPlanChanged event) {
        orderVersion = event.orderVersion();
        terms = event.terms();
        announced = null; // it was of what was delivered before
    }

    @EventSourcingHandler
    void evolve(SubscriptionSuspended event) {
        orderVersion = event.orderVersion();
        suspended = true;
    }

    @EventSourcingHandler
    void evolve(SubscriptionResumed event) {
        orderVersion = event.orderVersion();
        suspended = false;
    }

    @EventSourcingHandler
    void evolve(SubscriptionCancellationScheduled event) {
        endsOn = event.endsOn();
    }

    @EventSourcingHandler
    void evolve(SubscriptionCancellationWithdrawn event) {
        endsOn = null;
    }

    @EventSourcingHandler
    void evolve(SubscriptionRenewalAnnounced event) {
        announcedRenewal = event.period().from();
    }

    @EventSourcingHandler
    void evolve(SubscriptionExpiryAnnounced event) {
        announcedEnd = event.endsOn();
    }

    @EventSourcingHandler
    void evolve(SubscriptionPriceAnnounced event) {
        priceChanges.add(event.priceChangeId());
        announced = new AnnouncedPrice(event.period().from(), event.price());
    }

    @EventSourcingHandler
    void evolve(SubscriptionEnded event) {
        ended = true;
    }

    protected Subscription() {} // rebuilt from its events
}
