package nl.hostforge.api.hostingpackage;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageDetails;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageLimits;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.LinkServicePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ReinstateHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.RetireHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackageAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/packages";
    private static final String NEW = """
            {"slug": "web-s",
             "text": {"nameNl": "Web S", "nameEn": "Web S", "descriptionNl": "Klein.", "descriptionEn": "Small."},
             "prices": {"monthly": {"amount": "5", "currency": "EUR"}, "yearly": {"amount": "50.00", "currency": "EUR"},
                        "setupFee": {"amount": "0.00", "currency": "EUR"}},
             "limits": {"diskGigabytes": 5, "trafficGigabytes": 50, "websites": 1, "mailboxes": 5, "databases": 1},
             "servicePlan": "Web S",
             "reason": "a smaller one"}""";

    private HostingPackageOverview webM;
    private String one;

    @BeforeEach
    void aCatalogue() {
        webM = aPackage("web-m");
        one = PATH + "/" + webM.id();
    }

    @Test
    void all_packages_are_listed_with_the_version_that_a_change_is_based_on() {
        var answer = staff(SUPPORT).get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/packages/0/id")).isEqualTo(webM.id().toString());
        assertThat(answer.json().at("/packages/0/version").asInt()).isEqualTo(3);
        assertThat(answer.text("/packages/0/prices/monthly/amount")).isEqualTo("7.50");
    }

    @Test
    void one_package_is_shown_with_its_etag() {
        var answer = staff(SUPPORT).get(one);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.text("/servicePlan")).isEqualTo("Web M");
        assertThat(answer.text("/text/nameEn")).isEqualTo("Web M (en)");
        assertThat(answer.json().at("/retired").asBoolean()).isFalse();
        assertThat(staff(SUPPORT).get(one, "If-None-Match", "\"3\"").status()).isEqualTo(304);
    }

    @Test
    void a_package_that_does_not_exist_is_404_for_every_operation() {
        var nowhere = PATH + "/" + Ids.next();
        var admin = staff(ADMIN);
        assertThat(admin.get(nowhere).status()).isEqualTo(404);
        assertThat(admin.patch(nowhere, "{}").status()).isEqualTo(404);
        assertThat(admin.post(nowhere + "/retire", null).status()).isEqualTo(404);
        assertThat(admin.post(nowhere + "/reinstate", null).problem()).isEqualTo("not-found");
    }

    @Test
    void an_id_that_is_none_is_400() {
        var answer = staff(ADMIN).get(PATH + "/web-m");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("id");
    }

    @Test
    void a_new_package_is_201_with_its_address() {
        var answer = introduce(NEW);
        assertThat(answer.status()).isEqualTo(201);
        var id = answer.text("/id");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("HostForge-Projection")).isNull();
        assertThat(answer.text("/prices/monthly/amount")).isEqualTo("5.00");
        var made = domain.written(HostingPackageId.of(id)).orElseThrow();
        assertThat(made.slug()).isEqualTo("web-s");
        assertThat(made.limits()).isEqualTo(new PackageLimits(5, 50, 1, 5, 1));
        assertThat(staff(SUPPORT).get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void a_new_package_that_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = introduce(NEW);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/slug")).isEqualTo("web-s");
        assertThat(answer.json().has("version")).isFalse();
    }

    @Test
    void an_answer_does_not_fail_because_nobody_knows_what_the_read_model_shows() {
        domain.loseSight();
        var answer = introduce(NEW);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
    }

    @Test
    void a_new_package_needs_an_idempotency_key() {
        assertThat(staff(ADMIN).post(PATH, NEW).problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void a_new_package_is_made_once_even_if_the_answer_to_the_first_request_was_lost() {
        var admin = staff(ADMIN);
        var key = newKey();
        var first = admin.post(PATH, NEW, "Idempotency-Key", key);
        jdbc.sql("delete from idempotent_answer").update(); // as if it had crashed before the answer was stored
        var again = admin.post(PATH, NEW, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replay")).isNull();
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_name_that_is_taken_by_another_package_is_409() {
        introduce(NEW);
        var answer = introduce(NEW.replace("\"5\"", "\"6.00\""));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("package-exists");
    }

    @Test
    void a_new_package_that_meets_another_conflict_is_409_and_not_said_to_be_made() {
        domain.failNextWith(new ConcurrencyException("INSERT INTO slugs VALUES ('web-s')"));
        var answer = introduce(NEW);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conflict");
    }

    @Test
    void a_new_package_with_the_same_key_and_another_body_is_422() {
        var admin = staff(ADMIN);
        var key = newKey();
        admin.post(PATH, NEW, "Idempotency-Key", key);
        var other = admin.post(PATH, NEW.replace("web-s", "web-t"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void a_new_package_with_fields_at_fault_is_400_and_names_them_all() {
        var answer = introduce(NEW.replace("web-s", "Web S!")
                .replace("\"Klein.\"", "\"\"")
                .replace("\"5\"", "\"-5\"")
                .replace("\"websites\": 1", "\"websites\": -1")
                .replace("\"mailboxes\": 5", "\"mailboxes\": null"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "slug", "text.descriptionNl", "prices.monthly.amount", "limits.websites", "limits.mailboxes");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_new_package_with_a_field_that_does_not_exist_is_400() {
        assertThat(introduce(NEW.replace("\"slug\"", "\"slag\"")).text("/errors/0/field"))
                .isEqualTo("slag");
    }

    @Test
    void a_new_package_in_another_form_is_415_and_a_huge_one_413() {
        var admin = staff(ADMIN);
        assertThat(admin.post(PATH, NEW, "Idempotency-Key", newKey(), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(admin.post(PATH, NEW + " ".repeat(66_000), "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_new_package_that_the_domain_refuses_is_answered_in_its_words() {
        domain.failNextWith(new DecisionRefused("negative-price", "A price cannot be negative.") {});
        var answer = introduce(NEW);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("negative-price");
        assertThat(answer.text("/detail")).isEqualTo("A price cannot be negative.");
    }

    @Test
    void only_admins_change_and_only_staff_look() {
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
        assertThat(visitor().get(one).status()).isEqualTo(401);
        var support = staff(SUPPORT);
        assertThat(support.post(PATH, NEW, "Idempotency-Key", newKey()).status())
                .isEqualTo(403);
        assertThat(support.patch(one, "{}").status()).isEqualTo(403);
        assertThat(support.post(one + "/retire", null).status()).isEqualTo(403);
        assertThat(support.post(one + "/reinstate", null).status()).isEqualTo(403);
        var stranger = visitor();
        stranger.get("/api/auth/me");
        assertThat(stranger.post(PATH, NEW, "Idempotency-Key", newKey()).status())
                .isEqualTo(401);
        assertThat(stranger.patch(one, "{}").status()).isEqualTo(401);
        assertThat(stranger.post(one + "/retire", null).status()).isEqualTo(401);
        assertThat(stranger.post(one + "/reinstate", null).status()).isEqualTo(401);
    }

    @Test
    void a_change_changes_only_what_is_given() {
        var answer = staff(ADMIN).patch(one, "{\"prices\":{\"monthly\":{\"amount\":\"8.00\",\"currency\":\"EUR\"}}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(answer.text("/prices/monthly/amount")).isEqualTo("8.00");
        assertThat(domain.commands())
                .containsExactly(new ChangeHostingPackagePrice(
                        webM.id(), 3L, new PackagePrices(Money.euro("8.00"), Money.euro("75.00"), Money.noEuro())));
    }

    @Test
    void other_prices_are_planned_for_a_day_and_withdrawn() {
        var day = BillingCycle.dayOf(clock.instant()).plusDays(30);
        var plan = one + "/planned-prices/" + day;
        var body = """
                {"prices": {"monthly": {"amount": "9", "currency": "EUR"}, "yearly": {"amount": "90", "currency": "EUR"},
                 "setupFee": {"amount": "5", "currency": "EUR"}}, "reason": "inflation"}""";
        var answer = staff(ADMIN).put(plan, body, "If-Match", "\"3\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/prices/monthly/amount")).isEqualTo("7.50");
        assertThat(answer.text("/planned/0/prices/monthly/amount")).isEqualTo("9.00");
        assertThat(answer.text("/planned/0/prices/yearlySetupFee/amount")).isEqualTo("5.00");
        var withdrawn = staff(ADMIN).post(plan + "/withdraw", "{}", "Idempotency-Key", newKey());
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().at("/planned")).isEmpty();
        var over =
                one + "/planned-prices/" + BillingCycle.dayOf(clock.instant()).minusDays(1);
        assertThat(staff(ADMIN).put(over, body).problem()).isEqualTo("date-in-past");
    }

    @Test
    void a_change_of_everything_is_one_command_each_that_builds_on_the_one_before() {
        var answer = staff(ADMIN).patch(one, """
                        {"text": {"nameEn": "Web Medium"}, "servicePlan": "Web L", "limits": {"websites": 6},
                         "prices": {"setupFee": {"amount": "1", "currency": "EUR"}}, "reason": "spring"}""", "If-Match", "\"3\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(domain.commands())
                .containsExactly(
                        new ChangeHostingPackagePrice(
                                webM.id(),
                                3L,
                                new PackagePrices(
                                        Money.euro("7.50"), Money.euro("75.00"), Money.euro("1.00"), Money.noEuro())),
                        new ChangeHostingPackageDetails(
                                webM.id(),
                                4L,
                                new PackageText("Web M", "Web Medium", "Voor je site.", "For your site.")),
                        new ChangeHostingPackageLimits(webM.id(), 5L, new PackageLimits(25, 250, 6, 50, 10)),
                        new LinkServicePlan(webM.id(), 6L, "Web L"));
    }

    @Test
    void a_change_that_changes_nothing_sends_nothing() {
        var answer = staff(ADMIN).patch(one, "{\"servicePlan\":\"Web M\",\"limits\":{\"websites\":5}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_change_of_what_has_changed_since_is_412_with_the_present_state() {
        var answer = staff(ADMIN).patch(one, "{\"servicePlan\":\"Web L\"}", "If-Match", "\"2\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("precondition-failed");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.text("/current/servicePlan")).isEqualTo("Web M");
        assertThat(answer.json().at("/current/version").asInt()).isEqualTo(3);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_change_that_someone_else_was_just_ahead_of_is_412_too() {
        domain.justBeforeTheNext(this::someoneElseLinksWebXl);
        var answer = staff(ADMIN).patch(one, "{\"limits\":{\"websites\":6}}", "If-Match", "\"3\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/servicePlan")).isEqualTo("Web XL");
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void a_change_without_a_condition_merges_with_what_someone_else_just_changed() {
        domain.justBeforeTheNext(this::someoneElseLinksWebXl);
        var answer = staff(ADMIN).patch(one, "{\"limits\":{\"websites\":6}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(answer.text("/servicePlan")).isEqualTo("Web XL");
        assertThat(answer.json().at("/limits/websites").asInt()).isEqualTo(6);
    }

    @Test
    void a_change_without_a_condition_that_never_gets_through_is_409_with_the_present_state() {
        domain.fallBehind();
        someoneElseLinksWebXl();
        var answer = staff(ADMIN).patch(one, "{\"limits\":{\"websites\":6}}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conflict");
        assertThat(answer.text("/current/id")).isEqualTo(webM.id().toString());
    }

    @Test
    void a_condition_that_is_no_etag_is_400() {
        var answer = staff(ADMIN).patch(one, "{}", "If-Match", "3");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("If-Match");
    }

    @Test
    void a_condition_may_name_several_versions_or_any_and_a_weak_one_never_fits() {
        assertThat(staff(ADMIN).patch(one, "{}", "If-Match", "\"2\", \"3\"").status())
                .isEqualTo(200);
        assertThat(staff(ADMIN).patch(one, "{}", "If-Match", "*").status()).isEqualTo(200);
        assertThat(staff(ADMIN).patch(one, "{}", "If-Match", "W/\"3\"").status())
                .isEqualTo(412);
    }

    @Test
    void a_change_with_fields_at_fault_is_400() {
        var answer = staff(ADMIN)
                .patch(
                        one,
                        "{\"servicePlan\":\" \",\"text\":{\"nameNl\":\"\",\"descriptionEn\":\"two\\nlines\"},\"prices\":{\"yearly\":{\"amount\":\"1.234\",\"currency\":\"USD\"}}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "servicePlan", "text.nameNl", "prices.yearly.amount", "prices.yearly.currency");
    }

    @Test
    void a_change_in_another_form_is_415() {
        assertThat(staff(ADMIN).patch(one, "{}", "Content-Type", "text/plain").status())
                .isEqualTo(415);
    }

    @Test
    void a_change_that_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = staff(ADMIN).patch(one, "{\"servicePlan\":\"Web L\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/servicePlan")).isEqualTo("Web L");
    }

    @Test
    void a_package_is_retired_and_reinstated() {
        var admin = staff(ADMIN);
        var retired = admin.post(one + "/retire", "{\"reason\":\"old\"}", "If-Match", "\"3\"");
        assertThat(retired.status()).isEqualTo(200);
        assertThat(retired.json().at("/retired").asBoolean()).isTrue();
        assertThat(retired.header("ETag")).isEqualTo("\"4\"");
        var reinstated = admin.post(one + "/reinstate", null);
        assertThat(reinstated.status()).isEqualTo(200);
        assertThat(reinstated.json().at("/retired").asBoolean()).isFalse();
        assertThat(domain.commands())
                .containsExactly(new RetireHostingPackage(webM.id(), 3L), new ReinstateHostingPackage(webM.id(), null));
    }

    @Test
    void retiring_or_reinstating_what_has_changed_since_is_412_with_the_present_state() {
        Browser admin = staff(ADMIN);
        for (var what : new String[] {"/retire", "/reinstate"}) {
            var answer = admin.post(one + what, null, "If-Match", "\"1\"");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().at("/current/version").asInt()).isEqualTo(3);
        }
        domain.justBeforeTheNext(this::someoneElseLinksWebXl);
        assertThat(admin.post(one + "/retire", null, "If-Match", "\"3\"").status())
                .isEqualTo(412);
    }

    @Test
    void retiring_what_the_domain_does_not_let_go_is_409_with_the_present_state() {
        for (var what : new String[] {"/retire", "/reinstate"}) {
            domain.failNextWith(new DecisionRefused("package-in-use", "Not now.") {});
            var answer = staff(ADMIN).post(one + what, null);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("package-in-use");
            assertThat(answer.text("/current/slug")).isEqualTo("web-m");
        }
    }

    @Test
    void a_reason_that_is_too_long_is_400() {
        var body = "{\"reason\":\"" + "x".repeat(501) + "\"}";
        for (var what : new String[] {"/retire", "/reinstate"})
            assertThat(staff(ADMIN).post(one + what, body).text("/errors/0/field"))
                    .isEqualTo("reason");
    }

    private Answer introduce(String body) {
        return staff(ADMIN).post(PATH, body, "Idempotency-Key", newKey());
    }

    private void someoneElseLinksWebXl() {
        domain.change(
                webM.id(),
                present -> new HostingPackageOverview(
                        present.id(),
                        present.slug(),
                        present.text(),
                        present.prices(),
                        present.limits(),
                        "Web XL",
                        present.retired(),
                        present.version()));
    }

    private static Stream<String> fields(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/field").asString());
    }
}
