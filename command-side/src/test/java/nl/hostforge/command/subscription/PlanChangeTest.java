package nl.hostforge.command.subscription;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceItem;
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
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.PlanCredit;
import nl.hostforge.messages.subscription.PlannedPlan;
import nl.hostforge.messages.subscription.Proration;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangePlanned;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangeWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosting for EUR 30.00 a month since 1 October 2026, which was renewed for November. */
class PlanChangeTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(ORDER, 1);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final BillingCycle CYCLE = new BillingCycle(day("2026-10-01"), Period.ofMonths(1), 1);
    private static final SubscriptionTerms MEDIUM = terms("medium", "30.00");
    private static final SubscriptionTerms LARGE = terms("large", "60.00");
    private static final SubscriptionTerms SMALL = terms("small", "15.00");
    private static final InvoiceId NOVEMBERS = InvoiceId.ofRun(CUSTOMER, day("2026-11-01"));
    private static final InvoiceId DECEMBERS = InvoiceId.ofRun(CUSTOMER, day("2026-12-01"));
    private static final ServicePeriod NOVEMBER = CYCLE.period(1);
    private static final ServiceChangeId CHANGE = new ServiceChangeId(Ids.derived("test", "change"));

    @Test
    void what_costs_less_is_given_back_of_the_invoice_that_asked_for_the_period() {
        renewed()
                .when(change(40, "2026-11-16", SMALL))
                .expectEvents(changed(40, "2026-11-16", SMALL, "-7.50", credit(NOVEMBERS, NOVEMBER, "7.50")));
    }

    @Test
    void what_was_asked_for_last_is_given_back_first() {
        var upgraded = InvoiceId.ofPlanChange(ID, 40);
        renewed(charged(40, "2026-11-16", LARGE, "15.00"))
                .when(change(41, "2026-11-21", SMALL))
                .expectEvents(
                        changed(41, "2026-11-21", SMALL, "-15.00", credit(upgraded, rest("2026-11-16"), "15.00")));
        renewed(charged(40, "2026-11-16", LARGE, "15.00"))
                .when(change(41, "2026-11-17", SMALL))
                .expectEvents(changed(
                        41,
                        "2026-11-17",
                        SMALL,
                        "-21.00",
                        credit(upgraded, rest("2026-11-16"), "15.00"),
                        credit(NOVEMBERS, NOVEMBER, "6.00")));
    }

    @Test
    void the_first_period_is_on_the_orders_invoice_which_gives_nothing_back() {
        new AggregateTestFixture<>(Subscription.class)
                .given(started())
                .when(change(40, "2026-10-16", SMALL))
                .expectEvents(changed(40, "2026-10-16", SMALL, "-7.74"));
    }

    @Test
    void what_was_charged_in_the_first_period_is_given_back_where_that_is_enough() {
        var upgrade = new SubscriptionPlanChanged(
                ID,
                CUSTOMER,
                40,
                day("2026-10-16"),
                LARGE,
                day("2026-11-01"),
                Money.euro("15.49"),
                InvoiceId.ofPlanChange(ID, 40),
                charge(period("2026-10-16", "2026-11-01"), LARGE, "15.49"),
                List.of());
        new AggregateTestFixture<>(Subscription.class)
                .given(started(), upgrade)
                .when(change(41, "2026-10-16", MEDIUM))
                .expectEvents(new SubscriptionPlanChanged(
                        ID,
                        CUSTOMER,
                        41,
                        day("2026-10-16"),
                        MEDIUM,
                        day("2026-11-01"),
                        Money.euro("-15.49"),
                        null,
                        null,
                        List.of(credit(InvoiceId.ofPlanChange(ID, 40), period("2026-10-16", "2026-11-01"), "15.49"))));
    }

    @Test
    void a_second_change_is_reckoned_from_the_first_not_from_what_the_period_cost_at_its_beginning() {
        renewed(charged(40, "2026-11-16", LARGE, "15.00"))
                .when(change(41, "2026-11-16", MEDIUM))
                .expectEvents(changed(
                        41,
                        "2026-11-16",
                        MEDIUM,
                        "-15.00",
                        credit(InvoiceId.ofPlanChange(ID, 40), rest("2026-11-16"), "15.00")));
    }

    @Test
    void a_change_of_old_that_nobody_was_asked_for_is_not_given_back() {
        renewed(changed(40, "2026-11-16", LARGE, "15.00"))
                .when(change(41, "2026-11-16", SMALL))
                .expectEvents(changed(41, "2026-11-16", SMALL, "-7.50", credit(NOVEMBERS, NOVEMBER, "7.50")));
    }

    @Test
    void another_plan_is_planned_for_the_next_period_which_is_renewed_by_it() {
        renewed().when(plan(CHANGE, SMALL)).expectEvents(planned(CHANGE, SMALL));
        renewed(planned(CHANGE, SMALL))
                .when(new RenewSubscription(ID, CYCLE.period(2), DECEMBERS))
                .expectResultMessagePayload(line(CYCLE.period(2), SMALL));
    }

    @Test
    void what_was_planned_and_is_paid_for_is_settled_once_it_is_delivered() {
        renewed(planned(CHANGE, SMALL), renewed(2, DECEMBERS, SMALL))
                .when(change(40, "2026-12-02", SMALL))
                .expectEvents(new SubscriptionPlanChanged(
                        ID,
                        CUSTOMER,
                        40,
                        day("2026-12-02"),
                        SMALL,
                        day("2027-01-01"),
                        Money.noEuro(),
                        null,
                        null,
                        List.of()));
        renewed(planned(CHANGE, SMALL))
                .when(change(40, "2026-12-01", SMALL))
                .expectEvents(changed(40, "2026-12-01", SMALL, "0.00"));
    }

    @Test
    void another_plan_takes_the_place_of_what_was_planned_and_a_repeat_changes_nothing() {
        unchanged(renewed(planned(CHANGE, SMALL)).when(plan(CHANGE, SMALL)));
        var other = new ServiceChangeId(Ids.derived("test", "another change"));
        renewed(planned(CHANGE, SMALL)).when(plan(other, LARGE)).expectEvents(planned(other, LARGE));
        renewed(planned(CHANGE, SMALL), charged(40, "2026-11-16", LARGE, "15.00"))
                .when(new RenewSubscription(ID, CYCLE.period(2), DECEMBERS))
                .expectResultMessagePayload(line(CYCLE.period(2), LARGE));
    }

    @Test
    void what_is_planned_is_called_off_and_by_name_only_if_it_is_that() {
        var withdrawn = new SubscriptionPlanChangeWithdrawn(ID, CUSTOMER, CHANGE);
        var other = new ServiceChangeId(Ids.derived("test", "another change"));
        renewed(planned(CHANGE, SMALL)).when(withdraw(null)).expectEvents(withdrawn);
        renewed(planned(CHANGE, SMALL)).when(withdraw(CHANGE)).expectEvents(withdrawn);
        unchanged(renewed(planned(CHANGE, SMALL)).when(withdraw(other)));
        unchanged(renewed().when(withdraw(null)));
        unchanged(renewed(planned(CHANGE, SMALL), withdrawn).when(withdraw(CHANGE)));
        renewed(planned(CHANGE, SMALL), withdrawn)
                .when(new RenewSubscription(ID, CYCLE.period(2), DECEMBERS))
                .expectResultMessagePayload(line(CYCLE.period(2), MEDIUM));
    }

    @Test
    void what_it_has_cannot_be_planned_nor_anything_for_a_period_that_does_not_come() {
        refused(renewed().when(plan(CHANGE, MEDIUM)), "nothing-to-change");
        var cancelled = new SubscriptionCancellationScheduled(ID, CUSTOMER, day("2026-12-01"));
        refused(renewed(cancelled).when(plan(CHANGE, SMALL)), "subscription-cancelled");
        var over = new SubscriptionEnded(ID, CUSTOMER, day("2026-11-20"), Money.euro("11.00"));
        refused(renewed(over).when(plan(CHANGE, SMALL)), "subscription-ended");
        refused(renewed(over).when(withdraw(null)), "subscription-ended");
    }

    /** What invoices ask for, less what is given back, is what the plans cost for the days that they were had. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void over_any_path_what_is_invoiced_and_credited_is_the_price_of_the_time_used(long seed) {
        var random = new Random(seed);
        for (var path = 0; path < 50; path++) {
            var events = new ArrayList<Object>(List.of(started(), renewed(1, NOVEMBERS, MEDIUM)));
            var had = MEDIUM;
            var since = NOVEMBER.from();
            var used = Money.noEuro();
            for (var step = 0; step < 1 + random.nextInt(4); step++) {
                var day = since.plusDays(
                        random.nextInt((int) rest(since.toString()).days()));
                var next = terms(
                        "any" + step,
                        BigDecimal.valueOf(random.nextInt(10_000), 2).toPlainString());
                used = used.plus(stretch(had, since, day));
                events.add(decided(events, change(40 + step, day.toString(), next)));
                had = next;
                since = day;
            }
            used = used.plus(stretch(had, since, NOVEMBER.until()));
            assertThat(invoiced(events)).as("seed %d, path %d", seed, path).isEqualTo(used);
        }
    }

    private static SubscriptionPlanChanged decided(List<Object> events, ChangeSubscriptionPlan command) {
        var told = new ArrayList<SubscriptionPlanChanged>();
        new AggregateTestFixture<>(Subscription.class)
                .given(List.copyOf(events))
                .when(command)
                .expectEventsMatching(payloadsMatching(Matchers.<List<?>>matches(
                        payloads -> told.add((SubscriptionPlanChanged) payloads.getFirst()) && payloads.size() == 1)));
        return told.getFirst();
    }

    /** No invoice gives back more than it asked for. */
    private static Money invoiced(List<Object> events) {
        var asked = new HashMap<InvoiceId, Money>();
        for (var event : events) {
            if (event instanceof SubscriptionRenewed renewed)
                asked.put(renewed.invoiceId(), renewed.line().net());
            if (event instanceof SubscriptionPlanChanged changed) {
                if (changed.charge() != null)
                    asked.put(changed.invoiceId(), changed.charge().line().net());
                changed.credits()
                        .forEach(credit ->
                                asked.computeIfPresent(credit.invoiceId(), (invoice, net) -> net.minus(credit.net())));
            }
        }
        assertThat(asked.values()).noneMatch(Money::isNegative);
        return asked.values().stream().reduce(Money.noEuro(), Money::plus);
    }

    private static Money stretch(SubscriptionTerms had, LocalDate from, LocalDate until) {
        return Proration.used(had.price(), NOVEMBER, until).minus(Proration.used(had.price(), NOVEMBER, from));
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
                CYCLE.period(0),
                CYCLE.period(1),
                MEDIUM.price(),
                null,
                MEDIUM);
    }

    private static SubscriptionRenewed renewed(int number, InvoiceId invoice, SubscriptionTerms by) {
        return new SubscriptionRenewed(
                ID,
                CUSTOMER,
                invoice,
                number,
                CYCLE.period(number),
                CYCLE.period(number + 1),
                line(CYCLE.period(number), by));
    }

    private static InvoiceLine line(ServicePeriod period, SubscriptionTerms by) {
        return new InvoiceLine(ProductGroup.HOSTING, period, 1, by.price(), by.price(), by.textNl(), by.textEn());
    }

    private static ChangeSubscriptionPlan change(long version, String on, SubscriptionTerms to) {
        return new ChangeSubscriptionPlan(ID, version, day(on), to);
    }

    private static SubscriptionPlanChanged changed(
            long version, String on, SubscriptionTerms to, String difference, PlanCredit... credits) {
        return new SubscriptionPlanChanged(
                ID,
                CUSTOMER,
                version,
                day(on),
                to,
                CYCLE.period(CYCLE.numberHolding(day(on).minusDays(1))).until(),
                Money.euro(difference),
                null,
                null,
                List.of(credits));
    }

    private static SubscriptionPlanChanged charged(long version, String on, SubscriptionTerms to, String net) {
        return new SubscriptionPlanChanged(
                ID,
                CUSTOMER,
                version,
                day(on),
                to,
                NOVEMBER.until(),
                Money.euro(net),
                InvoiceId.ofPlanChange(ID, version),
                charge(rest(on), to, net),
                List.of());
    }

    private static DraftedLine charge(ServicePeriod rest, SubscriptionTerms to, String net) {
        return new DraftedLine(
                new InvoiceItem(ID, rest),
                new InvoiceLine(
                        ProductGroup.HOSTING,
                        rest,
                        1,
                        Money.euro(net),
                        Money.euro(net),
                        "Overstap van Webhosting medium naar %s, rest van de periode".formatted(to.textNl()),
                        "Change from Hosting medium to %s, rest of the period".formatted(to.textEn())));
    }

    private static PlanCredit credit(InvoiceId invoice, ServicePeriod billed, String net) {
        return new PlanCredit(invoice, new InvoiceItem(ID, billed), Money.euro(net));
    }

    private static PlanSubscriptionChange plan(ServiceChangeId change, SubscriptionTerms terms) {
        return new PlanSubscriptionChange(ID, null, change, orderLine(terms), terms);
    }

    private static SubscriptionPlanChangePlanned planned(ServiceChangeId change, SubscriptionTerms terms) {
        return new SubscriptionPlanChangePlanned(
                ID, CUSTOMER, new PlannedPlan(change, day("2026-12-01"), orderLine(terms), terms));
    }

    private static WithdrawSubscriptionPlan withdraw(ServiceChangeId change) {
        return new WithdrawSubscriptionPlan(ID, null, change);
    }

    private static OrderLine orderLine(SubscriptionTerms terms) {
        return new OrderLine(
                1,
                LineKind.HOSTING,
                terms.hostingPackageId(),
                "Web",
                new DomainName("voorbeeld.nl"),
                null,
                Period.ofMonths(1),
                1,
                MEDIUM.price(),
                MEDIUM.price(),
                terms.price(),
                terms.textNl(),
                terms.textEn());
    }

    private static SubscriptionTerms terms(String name, String price) {
        return new SubscriptionTerms(
                new HostingPackageId(Ids.derived("test", name)),
                Money.euro(price),
                "Webhosting " + name,
                "Hosting " + name);
    }

    private static ServicePeriod rest(String from) {
        return new ServicePeriod(day(from), NOVEMBER.until());
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(day(from), day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TestExecutor<Subscription> renewed(Object... events) {
        var all = new ArrayList<Object>(List.of(started(), renewed(1, NOVEMBERS, MEDIUM)));
        all.addAll(List.of(events));
        return new AggregateTestFixture<>(Subscription.class).given(all);
    }
}
