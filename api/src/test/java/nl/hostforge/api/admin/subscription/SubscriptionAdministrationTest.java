package nl.hostforge.api.admin.subscription;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallSubscriptions;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionCommand.ReviveSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionFilter;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindRunComparison;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionSort;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A subscription that is paid for the ten days to come. */
class SubscriptionAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/subscriptions";
    private static final String PREVIEW = "/api/admin/renewals/preview";
    private static final String DAY = "/api/admin/renewals/day";
    private static final String COMPARISON = "/api/admin/renewals/comparison";

    @Autowired
    private SmallSubscriptions subscriptions;

    @Autowired
    private CommandGateway commands;

    private LocalDate today;
    private LocalDate paidUntil;
    private SubscriptionOverview hosting;
    private String one;

    @BeforeEach
    void begin() {
        today = BillingCycle.dayOf(clock.instant());
        paidUntil = today.plusDays(10);
        hosting = subscriptions.add(paidUntil);
        one = PATH + "/" + hosting.id();
    }

    @Test
    void subscriptions_are_listed_with_what_is_asked_for() {
        var customer = new CustomerId(Ids.next());
        var answer = staff(VIEWER)
                .get(PATH + "?status=ACTIVE&kind=HOSTING&customer=" + customer
                        + "&dueUntil=2026-12-01&q=caf&sort=OLDEST_FIRST&limit=3");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(hosting.id().toString());
        assertThat(answer.text("/items/0/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.text("/items/0/dueOn")).isEqualTo(paidUntil.toString());
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(subscriptions.lastList())
                .isEqualTo(new FindSubscriptions(
                        new SubscriptionFilter(
                                SubscriptionStatus.ACTIVE,
                                SubscriptionKind.HOSTING,
                                customer,
                                LocalDate.parse("2026-12-01"),
                                "caf"),
                        SubscriptionSort.OLDEST_FIRST,
                        null,
                        3));
    }

    @Test
    void what_cannot_be_asked_for_is_400() {
        for (var ask : List.of(
                "status=GONE",
                "kind=CAR",
                "customer=x",
                "dueUntil=2026-02-30",
                "sort=UPWARDS",
                "limit=0",
                "limit=101",
                "cursor=nowhere"))
            assertThat(staff(VIEWER).get(PATH + "?" + ask).status()).as(ask).isEqualTo(400);
    }

    @Test
    void one_subscription_has_its_version_as_etag() {
        var answer = staff(ACCOUNTANT).get(one);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(answer.text("/price/amount")).isEqualTo("10.00");
        assertThat(answer.text("/paid/amount")).isEqualTo("5.00");
        assertThat(answer.text("/billingPeriod")).isEqualTo("P1M");
        assertThat(answer.text("/period/until")).isEqualTo(paidUntil.toString());
        assertThat(answer.text("/next/from")).isEqualTo(paidUntil.toString());
        assertThat(answer.json().at("/version").asLong()).isEqualTo(4);
    }

    @Test
    void its_history_is_told_in_the_language_asked_for() {
        assertThat(staff(VIEWER).get(one + "/timeline?lang=nl").text("/entries/0/sentence"))
                .isEqualTo("Het is begonnen.");
        assertThat(staff(VIEWER).get(one + "/timeline?lang=en").text("/entries/0/sentence"))
                .isEqualTo("It started.");
    }

    @Test
    void what_is_not_there_is_404() {
        var nothing = PATH + "/" + Ids.next();
        assertThat(staff(VIEWER).get(nothing).problem()).isEqualTo("not-found");
        assertThat(staff(VIEWER).get(nothing + "/timeline").status()).isEqualTo(404);
        assertThat(cancel(staff(SUPPORT), nothing, "{}").status()).isEqualTo(404);
        assertThat(staff(VIEWER).get(PATH + "/x").status()).isEqualTo(400);
    }

    @Test
    void it_is_cancelled_for_the_end_of_what_is_paid_with_a_reason() {
        var answer = cancel(staff(SUPPORT), one, "{\"reason\": \"moves elsewhere\"}", "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/endsOn")).isEqualTo(paidUntil.toString());
        assertThat(answer.json().at("/dueOn").isNull()
                        || answer.json().at("/dueOn").isMissingNode())
                .isTrue();
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(commands()).containsExactly(new ScheduleSubscriptionCancellation(hosting.id(), 4L, today, null));
        var metadata = domain.received().getFirst().getMetaData();
        assertThat(metadata).containsKeys(Metadata.REASON, Metadata.ACTOR_ID);
        assertThat((String) metadata.get(Metadata.REASON))
                .as("goes with the customer")
                .startsWith(KeyRef.contact(hosting.customerId()).value());
    }

    @Test
    void it_is_cancelled_for_a_day_and_goes_on_after_all() {
        var day = today.plusDays(3);
        assertThat(cancel(staff(ADMIN), one, "{\"endsOn\": \"" + day + "\"}").text("/endsOn"))
                .isEqualTo(day.toString());
        var answer = staff(ADMIN).post(one + "/cancellation/withdraw", "{}", "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/dueOn")).isEqualTo(paidUntil.toString());
        assertThat(commands())
                .containsExactly(
                        new ScheduleSubscriptionCancellation(hosting.id(), null, today, day),
                        new WithdrawSubscriptionCancellation(hosting.id(), null));
    }

    @Test
    void a_planned_package_is_shown_and_called_off() {
        var line = new OrderLine(
                1,
                LineKind.HOSTING,
                new HostingPackageId(Ids.derived("package", "web-s")),
                "Web S",
                hosting.domainName(),
                null,
                hosting.billingPeriod(),
                1,
                Money.euro("5.00"),
                Money.euro("5.00"),
                Money.euro("5.00"),
                "Klein",
                "Small");
        var change = new ServiceChangeId(Ids.derived("test", "change"));
        commands.sendAndWait(
                new PlanSubscriptionChange(hosting.id(), null, change, line, SubscriptionTerms.ofHosting(line)));
        var shown = staff(VIEWER).get(one);
        assertThat(shown.text("/planned/from")).isEqualTo(paidUntil.toString());
        assertThat(shown.text("/planned/price/amount")).isEqualTo("5.00");
        assertThat(shown.text("/planned/textEn")).isEqualTo("Small");
        var answer = staff(SUPPORT)
                .post(
                        one + "/plan/withdraw",
                        "{\"reason\": \"keeps it\"}",
                        "Idempotency-Key",
                        newKey(),
                        "If-Match",
                        "\"5\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/planned/from").isMissingNode()).isTrue();
        assertThat(commands()).endsWith(new WithdrawSubscriptionPlan(hosting.id(), 5L, null));
        assertThat(staff(VIEWER)
                        .post(one + "/plan/withdraw", "{}", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void one_that_ended_is_taken_up_again_within_the_grace_period() {
        subscriptions.end(hosting.id(), today.minusDays(14));
        var answer = revive(staff(SUPPORT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("ACTIVE");
        assertThat(commands()).containsExactly(new ReviveSubscription(hosting.id(), null, today, 14));
        assertThat(revive(staff(SUPPORT)).problem()).isEqualTo("subscription-not-ended");
        subscriptions.end(hosting.id(), today.minusDays(15));
        var late = revive(staff(SUPPORT));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("grace-period-over");
        assertThat(revive(staff(ACCOUNTANT)).status()).isEqualTo(403);
    }

    private Browser.Answer revive(Browser who) {
        return who.post(one + "/revival", "{\"reason\": \"a mistake\"}", "Idempotency-Key", newKey());
    }

    @Test
    void an_impossible_day_is_422_and_what_is_no_day_400() {
        var answer = cancel(staff(SUPPORT), one, "{\"endsOn\": \"" + today.minusDays(1) + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("date-in-past");
        for (var body : List.of(
                "{\"endsOn\": \"2026-02-30\"}", "{\"endsOn\": \"soon\"}", "{\"reason\": \"" + "x".repeat(501) + "\"}"))
            assertThat(cancel(staff(SUPPORT), one, body).status()).isEqualTo(400);
    }

    @Test
    void one_that_has_ended_is_409() {
        subscriptions.end(hosting.id(), today);
        var answer = cancel(staff(SUPPORT), one, "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("subscription-ended");
        assertThat(answer.text("/current/status")).isEqualTo("ENDED");
    }

    @Test
    void what_has_changed_since_is_412_with_the_present_state() {
        for (var what : List.of("/cancellation", "/cancellation/withdraw", "/plan/withdraw")) {
            var answer = staff(SUPPORT).post(one + what, "{}", "Idempotency-Key", newKey(), "If-Match", "\"3\"");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().at("/current/version").asLong()).isEqualTo(4);
        }
        assertThat(domain.received()).isEmpty();
        domain.justBeforeTheNext(() -> subscriptions.end(hosting.id(), today));
        var answer = cancel(staff(SUPPORT), one, "{}", "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/status")).isEqualTo("ENDED");
    }

    @Test
    void what_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = cancel(staff(SUPPORT), one, "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/endsOn")).isEqualTo(paidUntil.toString());
    }

    @Test
    void one_key_is_one_cancellation_and_no_key_is_none() {
        var support = staff(SUPPORT);
        var key = newKey();
        for (var time = 0; time < 2; time++)
            assertThat(support.post(one + "/cancellation", "{}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        assertThat(commands()).hasSize(1);
        assertThat(support.post(one + "/cancellation", "{}").problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void everybody_looks_and_support_and_admins_act() {
        for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER))
            for (var path : List.of(PATH, one, one + "/timeline", PREVIEW + "?date=" + paidUntil))
                assertThat(staff(role).get(path).status()).isEqualTo(200);
        for (var role : List.of(ACCOUNTANT, VIEWER))
            for (var what : List.of("/cancellation", "/cancellation/withdraw"))
                assertThat(staff(role)
                                .post(one + what, "{}", "Idempotency-Key", newKey())
                                .status())
                        .isEqualTo(403);
        for (var path : List.of(PATH, one, one + "/timeline", PREVIEW + "?date=" + paidUntil))
            assertThat(visitor().get(path).status()).isEqualTo(401);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_preview_shows_what_a_days_run_would_put_on_invoices_and_does_nothing() {
        var answer = staff(VIEWER).get(PREVIEW + "?date=" + paidUntil + "&limit=2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/date")).isEqualTo(paidUntil.toString());
        assertThat(answer.text("/items/0/customerId"))
                .isEqualTo(hosting.customerId().toString());
        assertThat(answer.text("/items/0/net/amount")).isEqualTo("10.00");
        assertThat(answer.text("/items/0/renewals/0/subscriptionId"))
                .isEqualTo(hosting.id().toString());
        assertThat(answer.text("/items/0/renewals/0/period/from")).isEqualTo(paidUntil.toString());
        assertThat(answer.text("/nextCursor")).isEqualTo(hosting.customerId().toString());
        assertThat(subscriptions.lastDue()).isEqualTo(new FindDueRenewals(paidUntil, paidUntil, null, 2));
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void domain_names_that_expire_unpaid_are_shown() {
        var answer = staff(VIEWER).get("/api/admin/renewals/unpaid-domains?days=14");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.text("/items/0/expiresOn"))
                .isEqualTo(today.plusDays(14).toString());
        assertThat(answer.json().at("/items/0/warned").asBoolean()).isTrue();
        assertThat(subscriptions.lastUnpaid())
                .isEqualTo(new FindUnpaidRegistrarRenewals(today.minusDays(60), today.plusDays(14), 100));
        assertThat(staff(VIEWER)
                        .get("/api/admin/renewals/unpaid-domains?days=-1")
                        .status())
                .isEqualTo(400);
        assertThat(visitor().get("/api/admin/renewals/unpaid-domains").status()).isEqualTo(401);
    }

    @Test
    void a_preview_of_today_has_all_that_is_left() {
        assertThat(staff(VIEWER)
                        .get(PREVIEW + "?date=" + today + "&cursor=" + hosting.customerId())
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(subscriptions.lastDue()).isEqualTo(new FindDueRenewals(today, null, hosting.customerId(), 25));
    }

    @Test
    void a_day_whose_run_cannot_be_foretold_is_400() {
        for (var date : List.of(
                today.minusDays(1).toString(), today.plusYears(10).plusDays(1).toString(), "2026-02-30", "x", "")) {
            var answer = staff(VIEWER).get(PREVIEW + "?date=" + date);
            assertThat(answer.status()).as(date).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("date");
        }
        assertThat(staff(VIEWER).get(PREVIEW).status()).isEqualTo(400);
        assertThat(staff(VIEWER).get(PREVIEW + "?date=" + today + "&cursor=x").status())
                .isEqualTo(400);
    }

    @Test
    void what_else_comes_on_a_day_is_shown() {
        var answer = staff(VIEWER).get(DAY + "?date=" + paidUntil);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/date")).isEqualTo(paidUntil.toString());
        assertThat(answer.text("/ending/0/id")).isEqualTo(hosting.id().toString());
        assertThat(answer.text("/renewalsToTell/0/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.json().at("/changing")).isEmpty();
        assertThat(answer.json().at("/endsToTell")).isEmpty();
        assertThat(subscriptions.lastDay()).isEqualTo(new FindSubscriptionDay(paidUntil, 100));
        var past = staff(VIEWER).get(DAY + "?date=" + today.minusDays(1));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.text("/errors/0/code")).isEqualTo("date-in-past");
        assertThat(visitor().get(DAY + "?date=" + paidUntil).status()).isEqualTo(401);
    }

    @Test
    void what_a_run_did_is_shown_beside_what_was_foreseen_of_it() {
        var answer = staff(VIEWER).get(COMPARISON + "?date=" + today);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/seenOn")).isEqualTo(today.toString());
        assertThat(answer.text("/foreseen/net/amount")).isEqualTo("10.00");
        assertThat(answer.json().at("/done/periods").asInt()).isZero();
        assertThat(answer.text("/differences/0/outcome")).isEqualTo("NOT_DONE");
        assertThat(answer.text("/differences/0/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.text("/differences/0/reason")).isEqualTo("subscription-cancelled");
        assertThat(answer.json().at("/differences/0/done").isNull()).isTrue();
        assertThat(answer.json().at("/found").asInt()).isEqualTo(1);
        assertThat(subscriptions.lastComparison())
                .isEqualTo(new FindRunComparison(today, BillingCycle.beginOf(today), 100));
    }

    @Test
    void a_comparison_may_begin_with_what_was_foreseen_earlier() {
        var earlier = today.minusDays(40);
        assertThat(staff(VIEWER)
                        .get(COMPARISON + "?date=" + today + "&seenOn=" + earlier)
                        .text("/seenOn"))
                .isEqualTo(earlier.toString());
        assertThat(subscriptions.lastComparison())
                .isEqualTo(new FindRunComparison(today, BillingCycle.beginOf(earlier), 100));
    }

    @Test
    void what_cannot_be_compared_is_400() {
        var yesterday = today.minusDays(1);
        var tomorrow = today.plusDays(1);
        for (var wrong : List.of(
                List.of("date", "date-to-come", "?date=" + tomorrow),
                List.of("seenOn", "seen-too-late", "?date=" + yesterday + "&seenOn=" + today))) {
            var answer = staff(VIEWER).get(COMPARISON + wrong.getLast());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo(wrong.getFirst());
            assertThat(answer.text("/errors/0/code")).isEqualTo(wrong.get(1));
        }
        assertThat(staff(VIEWER).get(COMPARISON).status()).isEqualTo(400);
        assertThat(staff(VIEWER).get(COMPARISON + "?date=x").status()).isEqualTo(400);
        assertThat(visitor().get(COMPARISON + "?date=" + today).status()).isEqualTo(401);
    }

    private Browser.Answer cancel(Browser browser, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", newKey()));
        all.addAll(List.of(headers));
        return browser.post(path + "/cancellation", body, all.toArray(String[]::new));
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
