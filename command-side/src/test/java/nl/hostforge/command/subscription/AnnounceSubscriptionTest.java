package nl.hostforge.command.subscription;

import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import java.time.Period;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscription;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A domain for EUR 10.00 a year since 1 December 2025; renewals are told 30 days before, ends 14 days before. */
class AnnounceSubscriptionTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(ORDER, 1);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final BillingCycle YEARLY = new BillingCycle(day("2025-12-01"), Period.ofYears(1), 1);
    private static final SubscriptionRenewalAnnounced RENEWAL_ANNOUNCED =
            new SubscriptionRenewalAnnounced(ID, CUSTOMER, YEARLY.period(1), Money.euro("10.00"));
    private static final SubscriptionCancellationScheduled CANCELLED =
            new SubscriptionCancellationScheduled(ID, CUSTOMER, day("2026-12-01"));
    private static final SubscriptionExpiryAnnounced EXPIRY_ANNOUNCED =
            new SubscriptionExpiryAnnounced(ID, CUSTOMER, day("2026-12-01"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-20", "2026-11-30"})
    void a_renewal_is_announced_from_the_set_day_on_to_the_day_before(String today) {
        after(started(SubscriptionKind.DOMAIN, YEARLY)).when(on(today)).expectEvents(RENEWAL_ANNOUNCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-31", "2026-12-01", "2026-12-20"})
    void neither_earlier_nor_once_it_is_due(String today) {
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY)).when(on(today)));
    }

    @Test
    void each_renewal_is_announced_once() {
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY), RENEWAL_ANNOUNCED)
                .when(on("2026-11-21")));
    }

    @Test
    void who_pays_by_the_month_is_not_told_each_time() {
        var monthly = new BillingCycle(day("2025-12-01"), Period.ofMonths(1), 1);
        unchanged(after(started(SubscriptionKind.HOSTING, monthly)).when(on("2025-12-20")));
    }

    @Test
    void a_domain_that_is_cancelled_expires_and_is_not_renewed() {
        after(started(SubscriptionKind.DOMAIN, YEARLY), CANCELLED)
                .when(on("2026-11-17"))
                .expectEvents(EXPIRY_ANNOUNCED);
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY), CANCELLED).when(on("2026-11-16")));
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY), CANCELLED).when(on("2026-12-01")));
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY), CANCELLED, EXPIRY_ANNOUNCED)
                .when(on("2026-11-18")));
    }

    @Test
    void hosting_that_is_cancelled_ends_without_a_word() {
        unchanged(after(started(SubscriptionKind.HOSTING, YEARLY), CANCELLED).when(on("2026-11-20")));
    }

    @Test
    void of_what_has_ended_nothing_is_told() {
        var ended = new SubscriptionEnded(ID, CUSTOMER, day("2026-11-10"), Money.noEuro());
        unchanged(after(started(SubscriptionKind.DOMAIN, YEARLY), ended).when(on("2026-11-20")));
    }

    private static TestExecutor<Subscription> after(Object... events) {
        return new AggregateTestFixture<>(Subscription.class).given(events);
    }

    private static AnnounceSubscription on(String today) {
        return new AnnounceSubscription(
                ID, day(today), day(today).plusDays(30), day(today).plusDays(14));
    }

    private static SubscriptionStarted started(SubscriptionKind kind, BillingCycle cycle) {
        return new SubscriptionStarted(
                ID,
                CUSTOMER,
                ORDER,
                new OrderNumber("HF-10001"),
                1,
                9,
                kind,
                new DomainName("voorbeeld.nl"),
                cycle,
                cycle.period(0),
                cycle.period(1),
                Money.euro("10.00"),
                null,
                new SubscriptionTerms(null, Money.euro("10.00"), "Domein", "Domain"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
