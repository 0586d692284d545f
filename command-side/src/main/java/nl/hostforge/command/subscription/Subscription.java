package nl.hostforge.command.subscription;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceItem;
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
import nl.hostforge.messages.subscription.ComingTerms;
import nl.hostforge.messages.subscription.PlannedPlan;
import nl.hostforge.messages.subscription.Proration;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscriptionPrice;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndCancelledSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ResumeSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ReviveSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.SuspendSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.WarnOfUnpaidRenewal;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangePlanned;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangeWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalUnpaid;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRevived;
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
    /** The price of the present period, of which what is left of it is settled. */
    private Money paid;

    private Discount discounted;

    /** Null where no other plan is to come. */
    private PlannedPlan planned;

    private boolean suspended;
    private LocalDate endsOn;
    private boolean ended;
    private LocalDate endedOn;
    private LocalDate announcedRenewal;
    private LocalDate announcedEnd;
    private LocalDate warnedOf;
    private AnnouncedPrice announced;
    private final Set<PriceChangeId> priceChanges = new HashSet<>();
    private final Map<LocalDate, Renewal> renewals = new HashMap<>();
    private final PeriodInvoices invoices = new PeriodInvoices();

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
        var line = RenewedLine.of(kind.group(), next, coming().of(next));
        apply(new SubscriptionRenewed(
                id, customer, command.invoiceId(), number + 1, next, cycle.period(number + 2), line));
        return line;
    }

    @CommandHandler
    void decide(ChangeSubscriptionPlan command) {
        var newTerms = command.terms().keeping(terms.discount());
        if (command.orderVersion() <= orderVersion || newTerms.equals(terms)) return;
        refuseIfEnded();
        var difference = difference(command.changedOn(), newTerms);
        var charge = difference.isPositive() ? charge(command, difference) : null;
        apply(new SubscriptionPlanChanged(
                id,
                customer,
                command.orderVersion(),
                command.changedOn(),
                newTerms,
                cycle.period(number).until(),
                difference,
                charge == null ? null : InvoiceId.ofPlanChange(id, command.orderVersion()),
                charge,
                difference.isNegative() ? invoices.giveBack(difference.negated()) : List.of()));
    }

    private Money difference(LocalDate changedOn, SubscriptionTerms newTerms) {
        if (isPaidBy(newTerms)) return paid.minus(paid);
        var period = cycle.period(number);
        return Proration.rest(priceOfPaid(newTerms), period, changedOn).minus(Proration.rest(paid, period, changedOn));
    }

    private DraftedLine charge(ChangeSubscriptionPlan command, Money difference) {
        var period = cycle.period(number);
        var from = command.changedOn().isBefore(period.from()) ? period.from() : command.changedOn();
        var rest = new ServicePeriod(from, period.until());
        return new DraftedLine(
                new InvoiceItem(id, rest),
                new InvoiceLine(
                        kind.group(),
                        rest,
                        1,
                        difference,
                        difference,
                        "Overstap van %s naar %s, rest van de periode"
                                .formatted(terms.textNl(), command.terms().textNl()),
                        "Change from %s to %s, rest of the period"
                                .formatted(terms.textEn(), command.terms().textEn())));
    }

    @CommandHandler
    void decide(PlanSubscriptionChange command) {
        refuseIfEnded();
        if (planned != null && planned.changeId().equals(command.changeId())) return;
        var newTerms = command.terms().keeping(terms.discount());
        if (newTerms.equals(terms)) throw new NothingToChange();
        var from = cycle.period(number + 1).from();
        if (endsOn != null && !endsOn.isAfter(from)) throw new SubscriptionIsCancelled(endsOn);
        apply(new SubscriptionPlanChangePlanned(
                id, customer, new PlannedPlan(command.changeId(), from, command.line(), newTerms)));
    }

    @CommandHandler
    void decide(WithdrawSubscriptionPlan command) {
        refuseIfEnded();
        if (planned == null) return;
        if (command.changeId() != null && !command.changeId().equals(planned.changeId())) return;
        apply(new SubscriptionPlanChangeWithdrawn(id, customer, planned.changeId()));
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
                    id, customer, next, coming().of(next).due()));
    }

    @CommandHandler
    void decide(WarnOfUnpaidRenewal command) {
        var renewal = renewals.get(command.period().from());
        if (ended || renewal == null || !renewal.period().equals(command.period())) return;
        var isNews = warnedOf == null || warnedOf.isBefore(command.period().from());
        if (isNews) apply(new SubscriptionRenewalUnpaid(id, customer, command.period()));
    }

    @CommandHandler
    void decide(AnnounceSubscriptionPrice command) {
        if (ended || priceChanges.contains(command.priceChangeId())) return;
        var coming = number + 1;
        while (cycle.period(coming).from().isBefore(command.effectiveOn())) coming++;
        var period = cycle.period(coming);
        if (endsOn != null && !endsOn.isAfter(period.from())) return;
        if (coming().isPlannedFor(period)) return; // it will be of another package by then
        var former = coming().of(period).price();
        if (former.compareTo(command.price()) == 0) return;
        apply(new SubscriptionPriceAnnounced(id, customer, command.priceChangeId(), period, former, command.price()));
    }

    private ComingTerms coming() {
        return new ComingTerms(terms, planned, announced);
    }

    @CommandHandler
    void decide(EndCancelledSubscription command) {
        if (ended || endsOn == null || endsOn.isAfter(command.today())) return; // withdrawn or done meanwhile
        end(endsOn);
    }

    @CommandHandler
    void decide(ReviveSubscription command) {
        if (!ended) throw new SubscriptionNotEnded();
        if (!endedOn.equals(endsOn)) throw new EndedWithOrder();
        var until = endedOn.plusDays(command.graceDays());
        if (command.today().isAfter(until)) throw new GracePeriodOver(until);
        apply(new SubscriptionRevived(id, customer, endedOn, suspended));
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

    /** Whether the present period was renewed by these terms, since they were planned. */
    private boolean isPaidBy(SubscriptionTerms others) {
        return coming().isPlannedFor(cycle.period(number))
                && others.with(null).equals(planned.terms().with(null));
    }

    /** What the period that is paid would have cost by other terms. */
    private Money priceOfPaid(SubscriptionTerms others) {
        return others.costOf(unitsOf(number), discounted);
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
        var next = coming().after(event.period());
        terms = next.terms();
        planned = next.planned();
        announced = next.announced();
        renewals.put(event.period().from(), new Renewal(event.period(), event.invoiceId(), event.line()));
        invoices.begin(
                event.invoiceId(),
                new InvoiceItem(id, event.period()),
                event.line().net());
    }

    @EventSourcingHandler
    void evolve(SubscriptionPlanChanged event) {
        if (isSettled(event)) {
            paid = priceOfPaid(event.terms());
            discounted = event.terms().goingOn(discounted);
        }
        orderVersion = event.orderVersion();
        terms = event.terms();
        planned = null;
        announced = null; // it was of what was delivered before
        if (event.charge() != null) invoices.ask(event.invoiceId(), event.charge());
        invoices.take(event.credits());
    }

    /** What was renewed by it as it was planned keeps the price that it was renewed for. */
    private boolean isSettled(SubscriptionPlanChanged event) {
        if (isPaidBy(event.terms())) return false;
        return event.charge() != null
                || !event.credits().isEmpty()
                || event.difference().isZero();
    }

    @EventSourcingHandler
    void evolve(SubscriptionPlanChangePlanned event) {
        planned = event.plan();
    }

    @EventSourcingHandler
    void evolve(SubscriptionPlanChangeWithdrawn event) {
        planned = null;
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
    void evolve(SubscriptionRenewalUnpaid event) {
        warnedOf = event.period().from();
    }

    @EventSourcingHandler
    void evolve(SubscriptionPriceAnnounced event) {
        priceChanges.add(event.priceChangeId());
        announced = new AnnouncedPrice(event.period().from(), event.price());
    }

    @EventSourcingHandler
    void evolve(SubscriptionEnded event) {
        ended = true;
        endedOn = event.endedOn();
    }

    @EventSourcingHandler
    void evolve(SubscriptionRevived event) {
        ended = false;
        endedOn = null;
        endsOn = null;
    }

    protected Subscription() {} // rebuilt from its events
}
