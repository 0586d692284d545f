package nl.hostforge.command.subscription;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import java.time.Period;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.BillingCycle;
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
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionSuspended;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosting for EUR 10.00 a month since 31 January 2026; the first month was EUR 5.00. */
class SubscriptionTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(ORDER, 1);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final BillingCycle CYCLE = new BillingCycle(day("2026-01-31"), Period.ofMonths(1), 1);
    private static final SubscriptionTerms SMALL = terms("small", "10.00");
    private static final SubscriptionTerms LARGE = terms("large", "20.00");
    private static final InvoiceId FEBRUARYS = InvoiceId.ofRun(CUSTOMER, day("2026-02-28"));
    private static final InvoiceId MARCHS = InvoiceId.ofRun(CUSTOMER, day("2026-03-31"));
    private static final SubscriptionSuspended SUSPENDED = new SubscriptionSuspended(ID, CUSTOMER, 20);

    @Test
    void a_delivered_line_starts_one_whose_first_period_is_paid() {
        new AggregateTestFixture<>(Subscription.class)
                .givenNoPriorActivity()
                .when(start(9))
                .expectEvents(started());
    }

    @Test
    void it_starts_once() {
        unchanged(after(started()).when(start(9)));
        unchanged(after(started(), ended("2026-02-10", "3.21")).when(start(12)));
    }

    @Test
    void it_is_renewed_for_the_next_period_by_the_terms_it_holds() {
        after(started())
                .when(renew(1, FEBRUARYS))
                .expectEvents(renewed(1, FEBRUARYS, SMALL))
                .expectResultMessagePayload(line(1, SMALL));
    }

    @Test
    void who_began_on_the_31st_goes_back_to_it() {
        after(started(), renewed(1, FEBRUARYS, SMALL))
                .when(new RenewSubscription(ID, period("2026-03-31", "2026-04-30"), MARCHS))
                .expectEvents(renewed(2, MARCHS, SMALL));
    }

    @Test
    void the_same_period_for_the_same_invoice_gives_the_same_answer_and_changes_nothing() {
        unchanged(after(started(), renewed(1, FEBRUARYS, SMALL))
                .when(renew(1, FEBRUARYS))
                .expectResultMessagePayload(line(1, SMALL)));
        unchanged(after(started(), renewed(1, FEBRUARYS, SMALL), renewed(2, MARCHS, SMALL))
                .when(renew(1, FEBRUARYS))
                .expectResultMessagePayload(line(1, SMALL)));
        unchanged(after(started(), renewed(1, FEBRUARYS, SMALL), planChanged(30, "2026-03-10", "2026-03-31", "6.78"))
                .when(renew(1, FEBRUARYS))
                .expectResultMessagePayload(line(1, SMALL)));
        unchanged(after(started(), renewed(1, FEBRUARYS, SMALL), ended("2026-03-10", "6.77"))
                .when(renew(1, FEBRUARYS))
                .expectResultMessagePayload(line(1, SMALL)));
    }

    @Test
    void a_period_is_not_put_on_a_second_invoice() {
        refused(after(started(), renewed(1, FEBRUARYS, SMALL)).when(renew(1, MARCHS)), "already-renewed");
        refused(
                after(started(), renewed(1, FEBRUARYS, SMALL), renewed(2, MARCHS, SMALL))
                        .when(renew(1, MARCHS)),
                "already-renewed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-04-30", // leaves a gap
        "2026-01-31, 2026-02-28", // paid with the order
        "2026-02-27, 2026-03-31", // overlaps
        "2026-02-28, 2026-03-28", // is short
        "2026-02-28, 2026-02-28", // has no day
        "2026-03-31, 2026-02-28" // ends before it begins
    })
    void no_period_but_the_next_one_is_renewed(String from, String until) {
        refused(
                after(started()).when(new RenewSubscription(ID, period(from, until), FEBRUARYS)),
                "not-the-next-period");
    }

    @Test
    void a_suspended_one_is_renewed_all_the_same() {
        after(started(), SUSPENDED).when(renew(1, FEBRUARYS)).expectEvents(renewed(1, FEBRUARYS, SMALL));
    }

    @Test
    void another_plan_counts_from_the_next_period_on_and_says_what_the_rest_is_worth() {
        after(started(), renewed(1, FEBRUARYS, SMALL))
                .when(new ChangeSubscriptionPlan(ID, 30, day("2026-03-10"), LARGE))
                .expectEvents(planChanged(30, "2026-03-10", "2026-03-31", "6.78"));
        after(started(), renewed(1, FEBRUARYS, SMALL), planChanged(30, "2026-03-10", "2026-03-31", "6.78"))
                .when(renew(2, MARCHS))
                .expectEvents(renewed(2, MARCHS, LARGE))
                .expectResultMessagePayload(line(2, LARGE));
    }

    @Test
    void what_is_left_is_compared_with_what_was_paid_for_it() {
        after(started())
                .when(new ChangeSubscriptionPlan(ID, 30, day("2026-02-14"), LARGE))
                .expectEvents(planChanged(30, "2026-02-14", "2026-02-28", "7.50"));
        after(started())
                .when(new ChangeSubscriptionPlan(ID, 30, day("2026-02-14"), terms("tiny", "1.00")))
                .expectEvents(new SubscriptionPlanChanged(
                        ID,
                        CUSTOMER,
                        30,
                        day("2026-02-14"),
                        terms("tiny", "1.00"),
                        day("2026-02-28"),
                        Money.euro("-2.00")));
    }

    @Test
    void a_plan_that_it_has_or_had_by_an_older_event_of_the_order_changes_nothing() {
        unchanged(after(started()).when(new ChangeSubscriptionPlan(ID, 30, day("2026-02-14"), SMALL)));
        unchanged(after(started()).when(new ChangeSubscriptionPlan(ID, 9, day("2026-02-14"), LARGE)));
        unchanged(after(started(), planChanged(30, "2026-02-14", "2026-02-28", "7.50"))
                .when(new ChangeSubscriptionPlan(ID, 20, day("2026-02-13"), SMALL)));
    }

    @Test
    void it_is_suspended_and_resumed_as_its_order_is() {
        after(started()).when(new SuspendSubscription(ID, 20)).expectEvents(SUSPENDED);
        after(started(), SUSPENDED)
                .when(new ResumeSubscription(ID, 25))
                .expectEvents(new SubscriptionResumed(ID, CUSTOMER, 25));
    }

    @Test
    void what_the_order_told_before_is_not_done_again() {
        unchanged(after(started(), SUSPENDED).when(new SuspendSubscription(ID, 20)));
        unchanged(after(started(), SUSPENDED).when(new SuspendSubscription(ID, 21)));
        unchanged(after(started()).when(new ResumeSubscription(ID, 20)));
        unchanged(after(started(), SUSPENDED, new SubscriptionResumed(ID, CUSTOMER, 25))
                .when(new SuspendSubscription(ID, 20)));
    }

    @Test
    void a_cancellation_is_for_the_end_of_what_is_paid_unless_a_day_is_named() {
        after(started())
                .when(cancel("2026-02-10", null))
                .expectEvents(cancelled("2026-02-28"))
                .expectResultMessagePayload(day("2026-02-28"));
        after(started(), renewed(1, FEBRUARYS, SMALL))
                .when(cancel("2026-03-10", null))
                .expectEvents(cancelled("2026-03-31"));
    }

    @Test
    void one_whose_renewal_is_late_ends_with_the_period_that_it_is_in() {
        after(started()).when(cancel("2026-03-10", null)).expectEvents(cancelled("2026-03-31"));
        after(started()).when(cancel("2026-02-28", null)).expectEvents(cancelled("2026-02-28"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-10", "2026-02-11", "2026-02-28", "2026-03-31", "2026-04-30", "2036-01-31"})
    void it_can_end_on_any_day_that_is_paid_for_and_after_them_where_a_period_ends(String endsOn) {
        after(started()).when(cancel("2026-02-10", endsOn)).expectEvents(cancelled(endsOn));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-09, date-in-past",
        "2020-01-31, date-in-past",
        "-999999999-01-01, date-in-past",
        "2026-03-01, not-a-period-end",
        "2026-03-28, not-a-period-end",
        "2026-04-29, not-a-period-end",
        "2036-02-11, date-too-far",
        "+999999999-12-31, date-too-far"
    })
    void impossible_days_are_refused_and_nothing_is_changed(String endsOn, String code) {
        refused(after(started()).when(cancel("2026-02-10", endsOn)), code);
    }

    @Test
    void another_day_takes_the_place_of_the_first_and_the_same_one_changes_nothing() {
        after(started(), cancelled("2026-02-28"))
                .when(cancel("2026-02-10", "2026-02-20"))
                .expectEvents(cancelled("2026-02-20"));
        unchanged(after(started(), cancelled("2026-02-28")).when(cancel("2026-02-10", null)));
    }

    @Test
    void what_is_to_end_is_renewed_up_to_that_day_and_not_from_it_on() {
        refused(after(started(), cancelled("2026-02-28")).when(renew(1, FEBRUARYS)), "subscription-cancelled");
        refused(after(started(), cancelled("2026-02-20")).when(renew(1, FEBRUARYS)), "subscription-cancelled");
        after(started(), cancelled("2026-03-31")).when(renew(1, FEBRUARYS)).expectEvents(renewed(1, FEBRUARYS, SMALL));
    }

    @Test
    void a_cancellation_that_is_withdrawn_leaves_all_as_it_was() {
        var withdrawn = new SubscriptionCancellationWithdrawn(ID, CUSTOMER);
        after(started(), cancelled("2026-02-28")).when(withdraw()).expectEvents(withdrawn);
        unchanged(after(started()).when(withdraw()));
        unchanged(after(started(), cancelled("2026-02-28"), withdrawn).when(withdraw()));
        after(started(), cancelled("2026-02-28"), withdrawn)
                .when(renew(1, FEBRUARYS))
                .expectEvents(renewed(1, FEBRUARYS, SMALL));
    }

    @Test
    void it_ends_when_its_day_has_come() {
        after(started(), cancelled("2026-02-14"))
                .when(new EndCancelledSubscription(ID, day("2026-02-14")))
                .expectEvents(ended("2026-02-14", "2.50"));
        after(started(), cancelled("2026-02-28"))
                .when(new EndCancelledSubscription(ID, day("2026-03-02")))
                .expectEvents(ended("2026-02-28", "0.00"));
    }

    @Test
    void it_does_not_end_before_its_day_nor_without_one_nor_twice() {
        unchanged(after(started(), cancelled("2026-02-14")).when(new EndCancelledSubscription(ID, day("2026-02-13"))));
        unchanged(after(started()).when(new EndCancelledSubscription(ID, day("2026-02-13"))));
        unchanged(after(started(), cancelled("2026-02-14"), ended("2026-02-14", "2.50"))
                .when(new EndCancelledSubscription(ID, day("2026-02-15"))));
    }

    @Test
    void it_ends_with_its_order() {
        after(started()).when(new EndSubscription(ID, day("2026-02-14"))).expectEvents(ended("2026-02-14", "2.50"));
        unchanged(after(started(), ended("2026-02-14", "2.50")).when(new EndSubscription(ID, day("2026-02-20"))));
    }

    @Test
    void what_has_ended_stays_so() {
        var over = ended("2026-02-14", "2.50");
        refused(after(started(), over).when(renew(1, FEBRUARYS)), "subscription-ended");
        refused(
                after(started(), over).when(new ChangeSubscriptionPlan(ID, 30, day("2026-02-15"), LARGE)),
                "subscription-ended");
        refused(after(started(), over).when(new SuspendSubscription(ID, 30)), "subscription-ended");
        refused(after(started(), over).when(new ResumeSubscription(ID, 30)), "subscription-ended");
        refused(after(started(), over).when(cancel("2026-02-15", null)), "subscription-ended");
        refused(after(started(), over).when(withdraw()), "subscription-ended");
    }

    private static StartSubscription start(long orderVersion) {
        return new StartSubscription(
                ID,
                CUSTOMER,
                ORDER,
                new OrderNumber("HF-10001"),
                1,
                orderVersion,
                SubscriptionKind.HOSTING,
                new DomainName("voorbeeld.nl"),
                CYCLE,
                Money.euro("5.00"),
                null,
                SMALL);
    }

    private static SubscriptionStarted started() {
        return new SubscriptionStarted(
                ID,
                CUSTOMER,
                ORDER,
                new OrderNumber("HF-10001"),
                1,
                9,
                SubscriptionKind.HOSTING,
                new DomainName("voorbeeld.nl"),
                CYCLE,
                period("2026-01-31", "2026-02-28"),
                period("2026-02-28", "2026-03-31"),
                Money.euro("5.00"),
                null,
                SMALL);
    }

    private static RenewSubscription renew(int number, InvoiceId invoice) {
        return new RenewSubscription(ID, CYCLE.period(number), invoice);
    }

    private static SubscriptionRenewed renewed(int number, InvoiceId invoice, SubscriptionTerms terms) {
        return new SubscriptionRenewed(
                ID, CUSTOMER, invoice, number, CYCLE.period(number), CYCLE.period(number + 1), line(number, terms));
    }

    private static InvoiceLine line(int number, SubscriptionTerms terms) {
        return new InvoiceLine(
                ProductGroup.HOSTING,
                CYCLE.period(number),
                1,
                terms.price(),
                terms.price(),
                terms.textNl(),
                terms.textEn());
    }

    private static SubscriptionPlanChanged planChanged(long version, String on, String from, String difference) {
        return new SubscriptionPlanChanged(ID, CUSTOMER, version, day(on), LARGE, day(from), Money.euro(difference));
    }

    private static ScheduleSubscriptionCancellation cancel(String today, String endsOn) {
        return new ScheduleSubscriptionCancellation(ID, null, day(today), endsOn == null ? null : day(endsOn));
    }

    private static SubscriptionCancellationScheduled cancelled(String endsOn) {
        return new SubscriptionCancellationScheduled(ID, CUSTOMER, day(endsOn));
    }

    private static WithdrawSubscriptionCancellation withdraw() {
        return new WithdrawSubscriptionCancellation(ID, null);
    }

    private static SubscriptionEnded ended(String on, String unused) {
        return new SubscriptionEnded(ID, CUSTOMER, day(on), Money.euro(unused));
    }

    private static SubscriptionTerms terms(String name, String price) {
        return new SubscriptionTerms(
                new HostingPackageId(Ids.derived("test", name)),
                Money.euro(price),
                "Webhosting " + name,
                "Hosting " + name);
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(day(from), day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TestExecutor<Subscription> after(Object... events) {
        return new AggregateTestFixture<>(Subscription.class).given(events);
    }
}
