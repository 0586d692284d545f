package nl.hostforge.api.admin.dunning;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallDunning;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.dunning.DunningCommand.AdvanceDunning;
import nl.hostforge.messages.dunning.DunningCommand.AgreeDunningSchedule;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningCommand.ExcludeFromDunning;
import nl.hostforge.messages.dunning.DunningCommand.IncludeInDunning;
import nl.hostforge.messages.dunning.DunningCommand.RecordPromiseToPay;
import nl.hostforge.messages.dunning.DunningCommand.WithdrawPromiseToPay;
import nl.hostforge.messages.dunning.DunningFilter;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningQuery.FindDunnedCustomers;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPreview;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningSort;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.dunning.ScheduledStage;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.subscription.BillingCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DunningAdministrationTest extends EdgeTest {
    private static final String DUNNING = "/api/admin/dunning";

    @Autowired
    private SmallDunning dunning;

    @Autowired
    private SmallCustomers customers;

    private CustomerId customer;
    private LocalDate today;

    @BeforeEach
    void someone() {
        dunning.reset();
        customer = customers
                .add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.nl"), null)
                .id();
        today = BillingCycle.dayOf(clock.instant());
    }

    @Test
    void all_staff_sees_who_is_dunned_and_how_far() {
        for (var role : StaffRole.values())
            assertThat(staff(role).get(DUNNING).status()).as(role.name()).isEqualTo(200);
        var list = staff(VIEWER).get(DUNNING + "?stage=FIRST_REMINDER&status=REMINDED&promised=false&limit=10");
        assertThat(list.text("/items/0/customerName")).isEqualTo("Bakkerij Jan");
        assertThat(list.text("/items/0/overdue/amount")).isEqualTo("12.10");
        assertThat(list.text("/items/0/following/stage")).isEqualTo("SECOND_REMINDER");
        assertThat(list.text("/nextCursor")).isEqualTo("further");
        assertThat(dunning.questions().getLast())
                .isEqualTo(new FindDunnedCustomers(
                        new DunningFilter(DunningStatus.REMINDED, DunningStage.FIRST_REMINDER, false, null),
                        DunningSort.LATEST_CHANGE_FIRST,
                        today,
                        null,
                        10));
        assertThat(staff(VIEWER).get(DUNNING + "?stage=SHOUTED_AT").status()).isEqualTo(400);
        assertThat(visitor().get(DUNNING).status()).isEqualTo(401);
    }

    @Test
    void how_it_stands_with_one_customer() {
        var one = staff(VIEWER).get(path(""));
        assertThat(one.status()).as(one.body()).isEqualTo(200);
        assertThat(one.text("/status")).isEqualTo("NONE");
        assertThat(one.text("/arrears/0/number")).isEqualTo("2026-000017");
        assertThat(one.text("/next/stage")).isEqualTo("FIRST_REMINDER");
        assertThat(one.text("/schedule/3/daysAfterDue")).isEqualTo("60");
        assertThat(staff(VIEWER).get(DUNNING + "/customers/" + Ids.next()).status())
                .isEqualTo(404);
        assertThat(staff(VIEWER).get(path("/timeline")).text("/entries/0/sentence"))
                .isEqualTo("Er is iets gebeurd.");
    }

    @Test
    void what_a_day_s_run_would_do() {
        var preview = staff(VIEWER).get(DUNNING + "/preview?date=" + today.plusDays(3));
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.text("/items/0/stage")).isEqualTo("SUSPENSION");
        assertThat(preview.text("/items/0/mail")).isEqualTo("suspension-notice");
        assertThat(preview.text("/items/0/orders/0/names/0")).isEqualTo("café.nl");
        assertThat(dunning.questions()).containsExactly(new FindDunningPreview(today.plusDays(3), today, null, 25));
        assertThat(staff(VIEWER)
                        .get(DUNNING + "/preview?date=" + today.minusDays(1))
                        .text("/errors/0/code"))
                .isEqualTo("date-in-past");
        assertThat(staff(VIEWER)
                        .get(DUNNING + "/preview?date=" + today.plusDays(400))
                        .text("/errors/0/code"))
                .isEqualTo("date-too-far");
    }

    @Test
    void a_promise_is_put_on_record_by_who_speaks_to_customers() {
        for (var role : List.of(SUPPORT, ACCOUNTANT, ADMIN)) {
            var answer = post(role, "/promise", promise(today.plusDays(9)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("/promisedUntil"))
                    .isEqualTo(today.plusDays(9).toString());
            assertThat(post(role, "/promise/withdraw", "{}").status()).isEqualTo(200);
        }
        assertThat(dunning.asked())
                .startsWith(
                        new RecordPromiseToPay(customer, today.plusDays(9), today), new WithdrawPromiseToPay(customer));
        assertThat(post(VIEWER, "/promise", promise(today)).status()).isEqualTo(403);
    }

    @Test
    void a_promise_needs_a_day_and_a_reason() {
        for (var field : List.of("until", "reason")) {
            var answer = post(
                    ADMIN,
                    "/promise",
                    field.equals("until") ? "{\"reason\":\"belde\"}" : "{\"until\":\"" + today + "\"}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        }
        assertThat(staff(ADMIN).post(path("/promise"), promise(today)).status())
                .as("without a key")
                .isEqualTo(400);
        assertThat(dunning.asked()).isEmpty();
    }

    @Test
    void exclusions_and_schedules_are_for_accountants_and_admins() {
        var exclusion = "{\"until\":\"" + today.plusDays(30) + "\",\"reason\":\"in gesprek\"}";
        var schedule = """
            {"schedule":[{"stage":"FIRST_REMINDER","daysAfterDue":30}],"reason":"afgesproken"}\
            """;
        for (var path : Map.of("/exclusion", exclusion, "/schedule", schedule, "/run", "{}")
                .entrySet())
            for (var role : List.of(SUPPORT, VIEWER))
                assertThat(post(role, path.getKey(), path.getValue()).status()).isEqualTo(403);
        assertThat(post(ACCOUNTANT, "/exclusion", exclusion).text("/excludedUntil"))
                .isEqualTo(today.plusDays(30).toString());
        assertThat(post(ADMIN, "/exclusion", "{\"reason\":\"familie\"}").status())
                .isEqualTo(200);
        assertThat(post(ADMIN, "/exclusion/withdraw", "{}").status()).isEqualTo(200);
        assertThat(post(ACCOUNTANT, "/schedule", schedule).status()).isEqualTo(200);
        assertThat(post(ADMIN, "/schedule", "{\"reason\":\"gewoon weer\"}").status())
                .isEqualTo(200);
        assertThat(dunning.asked())
                .containsExactly(
                        new ExcludeFromDunning(customer, today.plusDays(30), today),
                        new ExcludeFromDunning(customer, null, today),
                        new IncludeInDunning(customer),
                        new AgreeDunningSchedule(
                                customer,
                                new DunningSchedule(List.of(new ScheduledStage(DunningStage.FIRST_REMINDER, 30)))),
                        new AgreeDunningSchedule(customer, null));
    }

    @Test
    void the_next_stage_comes_and_the_day_is_worked_off_by_hand() {
        var answer = post(ACCOUNTANT, "/advance", "{\"stage\":\"FIRST_REMINDER\",\"reason\":\"belt niet terug\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(post(ADMIN, "/run", "{}").status()).isEqualTo(200);
        var facts = SmallDunning.facts(customer);
        assertThat(dunning.asked())
                .containsExactly(
                        new AdvanceDunning(
                                customer, DunningStage.FIRST_REMINDER, today, facts, DunningSchedule.standard()),
                        new DunCustomer(customer, today, today, facts, DunningSchedule.standard()));
        assertThat(post(SUPPORT, "/advance", "{\"stage\":\"FIRST_REMINDER\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void where_the_bookkeeping_duns_nothing_is_done_by_hand() {
        dunning.dunnedBy(DunningMaster.MONEYBIRD);
        assertThat(post(ADMIN, "/run", "{}").problem()).isEqualTo("dunned-by-bookkeeping");
        assertThat(post(ADMIN, "/advance", "{\"stage\":\"FIRST_REMINDER\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(staff(ADMIN).get(path("")).text("/master")).isEqualTo("MONEYBIRD");
        assertThat(dunning.asked()).isEmpty();
    }

    @Test
    void what_dunning_refuses_is_409_or_422_with_its_code() {
        Map.of(
                        "nothing-overdue", 409,
                        "not-the-next-stage", 409,
                        "stage-reached-today", 409,
                        "promise-to-pay-pending", 409,
                        "excluded-from-dunning", 409,
                        "date-in-past", 422,
                        "date-too-far", 422,
                        "invalid-dunning-schedule", 422)
                .forEach((code, status) -> {
                    dunning.refuse(code);
                    var answer = post(ADMIN, "/promise", promise(today));
                    assertThat(answer.status()).as(code).isEqualTo(status);
                    assertThat(answer.problem()).isEqualTo(code);
                });
    }

    @Test
    void what_was_never_decided_is_not_undone() {
        assertThat(post(ADMIN, "/promise/withdraw", "{}").status()).isEqualTo(200);
        assertThat(post(ADMIN, "/exclusion/withdraw", "{}").status()).isEqualTo(200);
        assertThat(post(ADMIN, "/schedule", "{\"reason\":\"gewoon weer\"}").status())
                .isEqualTo(200);
        assertThat(dunning.asked()).isEmpty();
    }

    @Test
    void an_unknown_customer_is_404() {
        var other = DUNNING + "/customers/" + Ids.next() + "/promise";
        assertThat(staff(ADMIN)
                        .post(other, promise(today), "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_admin_sets_by_what_everybody_is_dunned() {
        var policy = DUNNING + "/policy";
        var seen = staff(VIEWER).get(policy);
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");
        assertThat(seen.text("/master")).isEqualTo("HOSTFORGE");
        var body = """
            {"master":"MONEYBIRD","schedule":[{"stage":"SUSPENSION","daysAfterDue":30}],"reason":"milder"}\
            """;
        for (var role : List.of(ACCOUNTANT, SUPPORT, VIEWER))
            assertThat(staff(role).put(policy, body).status()).isEqualTo(403);
        var answer = staff(ADMIN).put(policy, body, "If-Match", "\"0\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/schedule/0/daysAfterDue")).isEqualTo("30");
        var stale = staff(ADMIN).put(policy, body, "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/current/master")).isEqualTo("MONEYBIRD");
        assertThat(staff(VIEWER).get(policy + "/timeline").text("/entries/0/eventType"))
                .isEqualTo("dunning-policy.DunningPolicyChanged");
        dunning.refuse("invalid-dunning-schedule");
        assertThat(staff(ADMIN).put(policy, body.replace("30", "31")).status()).isEqualTo(422);
        var never = body.replace("30", "0");
        assertThat(staff(ADMIN).put(policy, never).text("/errors/0/field")).isEqualTo("schedule[0].daysAfterDue");
    }

    private Answer post(StaffRole role, String path, String body) {
        return staff(role).post(path(path), body, "Idempotency-Key", newKey());
    }

    private String path(String path) {
        return DUNNING + "/customers/" + customer + path;
    }

    private static String promise(LocalDate until) {
        return "{\"until\":\"" + until + "\",\"reason\":\"belde, betaalt vrijdag\"}";
    }
}
