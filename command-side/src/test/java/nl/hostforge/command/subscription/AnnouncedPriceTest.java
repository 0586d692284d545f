package nl.hostforge.command.subscription;

import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import java.time.Period;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscriptionPrice;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Hosting for EUR 10.00 a month since 15 June 2026. */
class AnnouncedPriceTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(ORDER, 1);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final BillingCycle CYCLE = new BillingCycle(day("2026-06-15"), Period.ofMonths(1), 1);
    private static final PriceChangeId FIRST = new PriceChangeId(Ids.derived("test", "first"));
    private static final PriceChangeId SECOND = new PriceChangeId(Ids.derived("test", "second"));

    @Test
    void the_first_unpaid_period_that_begins_on_the_day_or_later_costs_it() {
        after(started())
                .when(announce(FIRST, "2026-07-15", "12.00"))
                .expectEvents(announced(FIRST, 1, "10.00", "12.00"));
        after(started())
                .when(announce(FIRST, "2026-07-16", "12.00"))
                .expectEvents(announced(FIRST, 2, "10.00", "12.00"));
        after(started(), renewed(1, "10.00"), renewed(2, "10.00"))
                .when(announce(FIRST, "2026-07-01", "12.00"))
                .expectEvents(announced(FIRST, 3, "10.00", "12.00"));
    }

    @Test
    void periods_before_it_stay_as_they_are_and_all_after_it_follow() {
        var events = new Object[] {started(), announced(FIRST, 2, "10.00", "12.00")};
        after(events).when(renew(1)).expectEvents(renewed(1, "10.00"));
        after(events[0], events[1], renewed(1, "10.00")).when(renew(2)).expectEvents(renewed(2, "12.00"));
        after(events[0], events[1], renewed(1, "10.00"), renewed(2, "12.00"))
                .when(renew(3))
                .expectEvents(renewed(3, "12.00"));
    }

    @Test
    void a_customer_hears_of_it_once() {
        unchanged(after(started(), announced(FIRST, 1, "10.00", "12.00")).when(announce(FIRST, "2026-07-15", "12.00")));
        unchanged(after(started(), announced(FIRST, 1, "10.00", "12.00"), renewed(1, "12.00"))
                .when(announce(FIRST, "2026-07-15", "12.00")));
    }

    @Test
    void another_one_takes_its_place() {
        after(started(), announced(FIRST, 1, "10.00", "12.00"))
                .when(announce(SECOND, "2026-07-15", "11.00"))
                .expectEvents(announced(SECOND, 1, "12.00", "11.00"));
        after(started(), announced(FIRST, 1, "10.00", "12.00"), announced(SECOND, 1, "12.00", "11.00"))
                .when(renew(1))
                .expectEvents(renewed(1, "11.00"));
    }

    @Test
    void nobody_is_told_of_what_does_not_concern_them() {
        unchanged(after(started()).when(announce(FIRST, "2026-07-15", "10.00")));
        unchanged(after(started(), new SubscriptionCancellationScheduled(ID, CUSTOMER, day("2026-07-15")))
                .when(announce(FIRST, "2026-07-15", "12.00")));
        unchanged(after(started(), new SubscriptionEnded(ID, CUSTOMER, day("2026-06-20"), Money.euro("8.33")))
                .when(announce(FIRST, "2026-07-15", "12.00")));
    }

    @Test
    void it_goes_with_the_package_that_it_was_of() {
        var large = terms("large", "20.00");
        var changed = new SubscriptionPlanChanged(
                ID, CUSTOMER, 20, day("2026-06-15"), large, day("2026-07-15"), Money.euro("10.00"));
        after(started(), announced(FIRST, 1, "10.00", "12.00"))
                .when(new ChangeSubscriptionPlan(ID, 20, day("2026-06-15"), large))
                .expectEvents(changed);
        after(started(), announced(FIRST, 1, "10.00", "12.00"), changed)
                .when(renew(1))
                .expectEvents(renewed(1, large));
    }

    private static AnnounceSubscriptionPrice announce(PriceChangeId change, String effectiveOn, String price) {
        return new AnnounceSubscriptionPrice(ID, change, day(effectiveOn), Money.euro(price));
    }

    private static SubscriptionPriceAnnounced announced(PriceChangeId change, int period, String former, String price) {
        return new SubscriptionPriceAnnounced(
                ID, CUSTOMER, change, CYCLE.period(period), Money.euro(former), Money.euro(price));
    }

    private static RenewSubscription renew(int number) {
        return new RenewSubscription(ID, CYCLE.period(number), invoice(number));
    }

    private static SubscriptionRenewed renewed(int number, String price) {
        return renewed(number, terms("small", price));
    }

    private static SubscriptionRenewed renewed(int number, SubscriptionTerms terms) {
        var line = new InvoiceLine(
                ProductGroup.HOSTING,
                CYCLE.period(number),
                1,
                terms.price(),
                terms.price(),
                terms.textNl(),
                terms.textEn());
        return new SubscriptionRenewed(
                ID, CUSTOMER, invoice(number), number, CYCLE.period(number), CYCLE.period(number + 1), line);
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
                Money.euro("10.00"),
                null,
                terms("small", "10.00"));
    }

    private static SubscriptionTerms terms(String name, String price) {
        return new SubscriptionTerms(
                new HostingPackageId(Ids.derived("test", name)), Money.euro(price), "Webhosting", "Web hosting");
    }

    private static InvoiceId invoice(int number) {
        return InvoiceId.ofRun(CUSTOMER, CYCLE.period(number).from());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TestExecutor<Subscription> after(Object... events) {
        return new AggregateTestFixture<>(Subscription.class).given(events);
    }
}
