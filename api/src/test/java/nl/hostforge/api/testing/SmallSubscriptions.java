package nl.hostforge.api.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.CustomerRenewals.Renewal;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.PlannedPlan;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.RegistrarRenewalState;
import nl.hostforge.messages.subscription.RunComparison;
import nl.hostforge.messages.subscription.RunDifference;
import nl.hostforge.messages.subscription.RunOutcome;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionCommand.ReviveSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindRunComparison;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionTimeline;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.messages.subscription.SubscriptionTimeline;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Subscriptions that can be cancelled, in memory; each costs EUR 10.00 a month and is paid until the given day. */
public class SmallSubscriptions implements SmallPart {
    private static final Instant LONG_AGO = Instant.parse("2026-01-31T03:04:05Z");

    private final SmallDomain domain;
    private final MovableClock clock;
    private final Remembered<SubscriptionId, SubscriptionOverview> subscriptions;
    private FindSubscriptions lastList;
    private FindDueRenewals lastDue;
    private FindSubscriptionDay lastDay;
    private FindRunComparison lastComparison;
    private FindUnpaidRegistrarRenewals lastUnpaid;

    SmallSubscriptions(SmallDomain domain, MovableClock clock) {
        this.domain = domain;
        this.clock = clock;
        this.subscriptions = new Remembered<>(domain);
    }

    @Override
    public synchronized void reset() {
        subscriptions.clear();
        lastList = null;
        lastDue = null;
    }

    /** Hosting at version 4. */
    public SubscriptionOverview add(LocalDate paidUntil) {
        return add(new OrderId(Ids.next()), 1, paidUntil, Money.euro("5.00"), Money.noEuro());
    }

    /**
     * Hosting that an order's line left.
     *
     * @param paid what the present period costs
     * @param creditable what our own invoices ask for it
     */
    public SubscriptionOverview add(OrderId order, int line, LocalDate paidUntil, Money paid, Money creditable) {
        var row = new SubscriptionOverview(
                SubscriptionId.ofLine(order, line),
                new CustomerId(Ids.next()),
                order,
                OrderNumber.of(10001),
                line,
                SubscriptionKind.HOSTING,
                SubscriptionStatus.ACTIVE,
                new DomainName("xn--caf-dma.nl"),
                Period.ofMonths(1),
                new SubscriptionTerms(
                        new HostingPackageId(Ids.next()), Money.euro("10.00"), "Webhosting", "Web hosting"),
                paidUntil.minusMonths(1),
                0,
                new ServicePeriod(paidUntil.minusMonths(1), paidUntil),
                paid,
                null,
                new ServicePeriod(paidUntil, paidUntil.plusMonths(1)),
                paidUntil,
                null,
                null,
                null,
                creditable,
                null,
                LONG_AGO,
                LONG_AGO,
                4,
                null);
        subscriptions.put(row.id(), row);
        return row;
    }

    /** It is over, as somebody else wanted. */
    public synchronized void end(SubscriptionId id, LocalDate day) {
        change(id, present -> with(present, SubscriptionStatus.ENDED, day, day));
    }

    public synchronized FindSubscriptions lastList() {
        return lastList;
    }

    public synchronized FindDueRenewals lastDue() {
        return lastDue;
    }

    @CommandHandler
    LocalDate on(ScheduleSubscriptionCancellation command, CommandMessage<?> message) {
        domain.receive(message);
        var present = decided(command.subscriptionId(), command.expectedVersion());
        var day = command.endsOn() == null ? present.next().from() : command.endsOn();
        if (day.isBefore(command.today())) throw refused("date-in-past");
        change(present.id(), row -> with(row, row.status(), day, null));
        return day;
    }

    @CommandHandler
    void on(WithdrawSubscriptionCancellation command, CommandMessage<?> message) {
        domain.receive(message);
        var present = decided(command.subscriptionId(), command.expectedVersion());
        change(present.id(), row -> with(row, row.status(), null, null));
    }

    @CommandHandler
    void on(PlanSubscriptionChange command, CommandMessage<?> message) {
        domain.receive(message);
        var present = decided(command.subscriptionId(), command.expectedVersion());
        if (command.terms().equals(present.terms())) throw refused("nothing-to-change");
        var plan = new PlannedPlan(command.changeId(), present.next().from(), command.line(), command.terms());
        change(present.id(), row -> withPlan(row, plan));
    }

    @CommandHandler
    void on(ReviveSubscription command, CommandMessage<?> message) {
        domain.receive(message);
        var present = subscriptions.written(command.subscriptionId());
        if (present.status() != SubscriptionStatus.ENDED) throw refused("subscription-not-ended");
        if (command.today().isAfter(present.endedOn().plusDays(command.graceDays())))
            throw refused("grace-period-over");
        change(present.id(), row -> with(row, SubscriptionStatus.ACTIVE, null, null));
    }

    @CommandHandler
    void on(WithdrawSubscriptionPlan command, CommandMessage<?> message) {
        domain.receive(message);
        var present = decided(command.subscriptionId(), command.expectedVersion());
        change(present.id(), row -> withPlan(row, null));
    }

    @QueryHandler
    synchronized Page<SubscriptionOverview> answer(FindSubscriptions query) {
        lastList = query;
        if ("nowhere".equals(query.cursor())) {
            var refusal = Refusal.of("invalid-cursor", "Begin at the first page.");
            throw new QueryExecutionException(refusal.detail(), null, refusal);
        }
        return new Page<>(subscriptions.shown(), "where the next page begins");
    }

    @QueryHandler
    Optional<SubscriptionOverview> answer(FindSubscription query) {
        return subscriptions.shown(query.subscriptionId());
    }

    @QueryHandler
    Optional<SubscriptionTimeline> answer(FindSubscriptionTimeline query) {
        return subscriptions.shown(query.subscriptionId()).map(row -> {
            var sentence = query.language() == Language.DUTCH ? "Het is begonnen." : "It started.";
            return new SubscriptionTimeline(
                    row.id(),
                    List.of(new TimelineEntry(
                            0,
                            row.createdAt(),
                            ActorKind.SYSTEM,
                            null,
                            "subscription.SubscriptionStarted",
                            null,
                            Map.of(),
                            List.of(),
                            sentence)));
        });
    }

    @QueryHandler
    synchronized DueRenewals answer(FindDueRenewals query) {
        lastDue = query;
        var due = subscriptions.shown().stream()
                .filter(row -> row.dueOn() != null && !row.dueOn().isAfter(query.date()))
                .map(SmallSubscriptions::renewals)
                .toList();
        return new DueRenewals(due, due.isEmpty() ? null : due.getLast().customerId());
    }

    /** All that is shown ends on it, and is told of. */
    @QueryHandler
    synchronized SubscriptionDay answer(FindSubscriptionDay query) {
        lastDay = query;
        var all = List.copyOf(subscriptions.shown());
        return new SubscriptionDay(all, List.of(), all, List.of());
    }

    /** Nothing that was foreseen is done. */
    @QueryHandler
    synchronized RunComparison answer(FindRunComparison query) {
        lastComparison = query;
        var differences = subscriptions.shown().stream()
                .map(row -> new RunDifference(
                        RunOutcome.NOT_DONE,
                        row.customerId(),
                        row.id(),
                        row.domainName(),
                        row.next(),
                        row.terms().price(),
                        null,
                        null,
                        "subscription-cancelled"))
                .toList();
        var nothing = new RunComparison.Sum(0, 0, Money.noEuro());
        return new RunComparison(
                new RunComparison.Sum(1, 1, Money.euro("10.00")), nothing, differences, differences.size());
    }

    public synchronized FindSubscriptionDay lastDay() {
        return lastDay;
    }

    public synchronized FindRunComparison lastComparison() {
        return lastComparison;
    }

    /** Of a name that expires on the last day that is asked for. */
    @QueryHandler
    synchronized List<RegistrarRenewal> answer(FindUnpaidRegistrarRenewals query) {
        lastUnpaid = query;
        return subscriptions.shown().stream()
                .map(row -> new RegistrarRenewal(
                        row.id(),
                        row.customerId(),
                        row.orderId(),
                        row.lineNumber(),
                        row.domainName(),
                        new ServicePeriod(query.until(), query.until().plusYears(1)),
                        InvoiceId.ofRun(row.customerId(), query.until()),
                        ServiceChangeId.ofRegistrarRenewal(row.id(), query.until()),
                        false,
                        true,
                        RegistrarRenewalState.WAITING))
                .toList();
    }

    public synchronized FindUnpaidRegistrarRenewals lastUnpaid() {
        return lastUnpaid;
    }

    private static CustomerRenewals renewals(SubscriptionOverview row) {
        var price = row.terms().price();
        return new CustomerRenewals(
                row.customerId(),
                List.of(new Renewal(
                        row.id(),
                        row.kind(),
                        row.domainName(),
                        row.next(),
                        price,
                        row.terms().textNl(),
                        row.terms().textEn())),
                price);
    }

    private synchronized SubscriptionOverview decided(SubscriptionId id, Long expected) {
        var present = subscriptions.written(id);
        if (present == null) throw new AggregateNotFoundException(id.toString(), "not found in the event store");
        if (expected != null && expected != present.version())
            throw new ConflictingAggregateVersionException(id.toString(), expected, present.version());
        if (present.status() == SubscriptionStatus.ENDED) throw refused("subscription-ended");
        return present;
    }

    private synchronized void change(SubscriptionId id, UnaryOperator<SubscriptionOverview> change) {
        subscriptions.put(id, change.apply(subscriptions.written(id)));
    }

    private SubscriptionOverview with(
            SubscriptionOverview it, SubscriptionStatus status, LocalDate endsOn, LocalDate endedOn) {
        return with(it, status, endsOn, endedOn, it.planned());
    }

    private SubscriptionOverview withPlan(SubscriptionOverview it, PlannedPlan planned) {
        return with(it, it.status(), it.endsOn(), it.endedOn(), planned);
    }

    private SubscriptionOverview with(
            SubscriptionOverview it,
            SubscriptionStatus status,
            LocalDate endsOn,
            LocalDate endedOn,
            PlannedPlan planned) {
        return new SubscriptionOverview(
                it.id(),
                it.customerId(),
                it.orderId(),
                it.orderNumber(),
                it.lineNumber(),
                it.kind(),
                status,
                it.domainName(),
                it.billingPeriod(),
                it.terms(),
                it.startedOn(),
                it.renewals(),
                it.period(),
                it.paid(),
                it.paidDiscount(),
                it.next(),
                endsOn == null ? it.next().from() : null,
                it.lastInvoiceId(),
                endsOn,
                endedOn,
                it.creditable(),
                planned,
                it.createdAt(),
                clock.instant(),
                it.version() + 1,
                it.announced());
    }

    private static DecisionRefused refused(String code) {
        return new DecisionRefused(code, "Not this subscription.") {};
    }
}
