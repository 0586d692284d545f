package nl.hostforge.api.admin.pricechange;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static nl.hostforge.messages.pricechange.PriceChangeSort.NEWEST_FIRST;
import static nl.hostforge.messages.pricechange.PriceChangeSort.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallPriceChanges;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindPriceChanges;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.subscription.BillingCycle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PriceChangeAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/price-changes";
    private static final UUID WEB_M = new UUID(0, 1);
    private static final String HOSTING = "\"packageId\": \"" + WEB_M + "\", \"billingPeriod\": \"P1M\"";

    @Autowired
    private SmallPriceChanges changes;

    @Test
    void an_admin_sees_whom_it_would_concern_and_nothing_changes() {
        var answer = staff(ADMIN).post(PATH + "/preview", body(HOSTING, "9.00", ""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/subscriptions").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/customers").asInt()).isEqualTo(1);
        assertThat(answer.text("/present/amount")).isEqualTo("20.00");
        assertThat(answer.text("/difference/amount")).isEqualTo("-2.00");
        assertThat(changes.ordered()).isEmpty();
    }

    @Test
    void an_admin_orders_it_and_the_same_request_is_the_same_change() {
        var key = newKey();
        var admin = staff(ADMIN);
        var body = body(HOSTING, "12.50", day(30));
        var answer = admin.post(PATH, body, "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(changes.ordered()).singleElement().satisfies(ordered -> {
            assertThat(ordered.priceChangeId()).hasToString(answer.text("/id"));
            assertThat(ordered.scope())
                    .isEqualTo(new PriceChangeScope(new HostingPackageId(WEB_M), Period.ofMonths(1), null));
            assertThat(ordered.price()).isEqualTo(Money.euro("12.50"));
            assertThat(ordered.effectiveOn()).isEqualTo(today().plusDays(30));
        });
        assertThat(admin.post(PATH, body, "Idempotency-Key", key).text("/id")).isEqualTo(answer.text("/id"));
    }

    @Test
    void too_late_a_notice_is_422() {
        var answer = staff(ADMIN).post(PATH, body(HOSTING, "12.50", day(29)), "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("notice-too-short");
    }

    @Test
    void it_is_for_hosting_or_for_names_and_says_for_which() {
        for (var which : new String[] {"\"tld\": null", HOSTING + ", \"tld\": \"nl\"", "\"billingPeriod\": \"P1M\""}) {
            var answer = staff(ADMIN).post(PATH + "/preview", body(which, "12.50", ""));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("packageId");
        }
        var negative = staff(ADMIN).post(PATH + "/preview", body(HOSTING, "-1", ""));
        assertThat(negative.status()).isEqualTo(400);
        assertThat(negative.text("/errors/0/field")).isEqualTo("price.amount");
    }

    @Test
    void only_admins_do_it() {
        for (var role : new StaffRole[] {VIEWER, SUPPORT, ACCOUNTANT}) {
            assertThat(staff(role)
                            .post(PATH + "/preview", body(HOSTING, "9.00", ""))
                            .status())
                    .isEqualTo(403);
            assertThat(staff(role)
                            .post(PATH, body(HOSTING, "9.00", day(30)), "Idempotency-Key", newKey())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(staff(ADMIN).post(PATH, body(HOSTING, "9.00", day(30))).status())
                .isEqualTo(400);
    }

    @Test
    void staff_sees_which_were_ordered_and_how_far_customers_are_told() {
        staff(ADMIN).post(PATH, body(HOSTING, "12.50", day(30)), "Idempotency-Key", newKey());
        staff(ADMIN).post(PATH, body("\"tld\": \"nl\"", "8.00", day(40)), "Idempotency-Key", newKey());
        var answer = staff(VIEWER).get(PATH + "?limit=2");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/items/0/tld")).isEqualTo("nl");
        assertThat(answer.json().at("/items/0/packageId").isNull()).isTrue();
        assertThat(answer.text("/items/1/packageId")).isEqualTo(WEB_M.toString());
        assertThat(answer.text("/items/1/billingPeriod")).isEqualTo("P1M");
        assertThat(answer.text("/items/1/price/amount")).isEqualTo("12.50");
        assertThat(answer.text("/items/1/effectiveOn"))
                .isEqualTo(today().plusDays(30).toString());
        assertThat(answer.json().at("/items/1/told").asInt()).isEqualTo(2);
        assertThat(answer.text("/items/1/reason")).isEqualTo("dearer servers");
        assertThat(answer.json().at("/items/1/actorName").isNull()).isTrue();
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(changes.lastList()).isEqualTo(new FindPriceChanges(null, null, NEWEST_FIRST, null, 2));
    }

    @Test
    void they_are_narrowed_to_a_package_or_an_extension() {
        staff(VIEWER).get(PATH + "?packageId=" + WEB_M + "&sort=OLDEST_FIRST&cursor=x");
        assertThat(changes.lastList())
                .isEqualTo(new FindPriceChanges(new HostingPackageId(WEB_M), null, OLDEST_FIRST, "x", 25));
        staff(VIEWER).get(PATH + "?tld=NL");
        assertThat(changes.lastList()).isEqualTo(new FindPriceChanges(null, new Tld("nl"), NEWEST_FIRST, null, 25));
        for (var wrong : new String[] {"?packageId=x", "?sort=x", "?limit=0"})
            assertThat(staff(VIEWER).get(PATH + wrong).status()).as(wrong).isEqualTo(400);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }

    private String day(int ahead) {
        return ", \"effectiveOn\": \"" + today().plusDays(ahead) + "\"";
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }

    private static String body(String which, String price, String more) {
        return "{" + which + ", \"price\": {\"amount\": \"" + price + "\", \"currency\": \"EUR\"}" + more + "}";
    }
}
