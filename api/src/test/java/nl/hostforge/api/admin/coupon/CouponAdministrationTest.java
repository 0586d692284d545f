package nl.hostforge.api.admin.coupon;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.WithdrawCoupon;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/coupons";
    private static final CouponCode CODE = CouponCode.typed("WELCOME");
    private static final CouponId ID = CODE.couponId();
    private static final String ONE = PATH + "/" + ID;
    private static final String NEW = """
            {"code": " welcome ", "percent": "25", "periods": 3, "tlds": ["NL"], "billingPeriods": ["P1Y"],
             "validFrom": "2026-12-01", "validUntil": "2026-12-31", "maxRedemptions": 100, "oncePerCustomer": true,
             "reason": "December"}""";
    private static final CouponTerms TERMS = new CouponTerms(
            new BigDecimal("25"),
            null,
            3,
            List.of(),
            List.of(new Tld("nl")),
            List.of(Period.ofYears(1)),
            LocalDate.parse("2026-12-01"),
            LocalDate.parse("2026-12-31"),
            100,
            true);

    @Test
    void a_list_that_does_not_go_on_there_and_a_page_too_long_are_400() {
        var elsewhere = staff(VIEWER).get(PATH + "?cursor=elsewhere");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text("/errors/0/code")).isEqualTo("invalid-cursor");
        assertThat(staff(VIEWER).get(PATH + "?limit=101").status()).isEqualTo(400);
    }

    @Test
    void an_admin_makes_a_coupon_and_all_staff_sees_it() {
        var answer = make(NEW);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ONE);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(commands()).containsExactly(new IntroduceCoupon(ID, CODE, TERMS));
        for (var role : new StaffRole[] {VIEWER, SUPPORT, ACCOUNTANT, ADMIN}) {
            var list = staff(role).get(PATH);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text("/items/0/code")).isEqualTo("WELCOME");
            assertThat(list.text("/items/0/percent")).isEqualTo("25");
            assertThat(list.text("/items/0/tlds/0")).isEqualTo("nl");
            assertThat(list.json().at("/items/0/redemptions").asInt()).isZero();
            assertThat(list.text("/nextCursor")).isEqualTo("where the next page begins");
        }
        assertThat(staff(VIEWER).get(ONE).header("ETag")).isEqualTo("\"0\"");
        assertThat(staff(VIEWER).get(ONE + "/timeline").text("/entries/0/sentence"))
                .isEqualTo("De code geeft korting.");
    }

    @Test
    void an_amount_is_for_everything_unless_it_is_limited() {
        make("{\"code\": \"TIENTJE\", \"amount\": {\"amount\": \"10\", \"currency\": \"EUR\"}, \"periods\": 1}");
        assertThat(commands())
                .containsExactly(new IntroduceCoupon(
                        CouponCode.typed("tientje").couponId(),
                        CouponCode.typed("tientje"),
                        new CouponTerms(
                                null,
                                Money.euro("10.00"),
                                1,
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"percent\": \"25\"}                                                        | code",
                "{\"code\": \"a b\", \"percent\": \"25\"}                                     | code",
                "{\"code\": \"ABC\"}                                                          | percent",
                "{\"code\": \"ABC\", \"percent\": \"12.345\"}                                 | percent",
                "{\"code\": \"ABC\", \"percent\": \"25\", \"periods\": 0}                     | periods",
                "{\"code\": \"ABC\", \"percent\": \"25\", \"maxRedemptions\": 0}              | maxRedemptions",
                "{\"code\": \"ABC\", \"percent\": \"25\", \"billingPeriods\": [\"P1W\"]}      | billingPeriods[0]",
                "{\"code\": \"ABC\", \"percent\": \"25\", \"validFrom\": \"2026-12-02\", \"validUntil\": \"2026-12-01\"}"
                        + "| validUntil"
            })
    void what_cannot_be_a_coupon_is_400_with_the_field(String body, String field) {
        var answer = make(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(commands()).isEmpty();
    }

    @Test
    void a_code_that_was_given_before_is_409() {
        make(NEW);
        var answer = make("{\"code\": \"Welcome\", \"percent\": \"50\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("coupon-exists");
    }

    @Test
    void a_coupon_is_withdrawn_and_it_says_why() {
        make(NEW);
        var answer = withdraw(staff(ADMIN), "{\"reason\": \"misprint\"}", "\"0\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/withdrawn").asBoolean()).isTrue();
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(commands()).contains(new WithdrawCoupon(ID, 0L));
        assertThat(domain.received().getLast().getMetaData().get(Metadata.REASON))
                .isNotNull();
    }

    @Test
    void without_a_reason_nothing_is_withdrawn() {
        make(NEW);
        var answer = withdraw(staff(ADMIN), "{\"reason\": \" \"}", "\"0\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("reason");
    }

    @Test
    void what_has_changed_since_is_412_with_the_present_state() {
        make(NEW);
        var answer = withdraw(staff(ADMIN), "{\"reason\": \"misprint\"}", "\"7\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/code")).isEqualTo("WELCOME");
    }

    @Test
    void a_coupon_that_there_is_not_is_404() {
        assertThat(staff(ADMIN).get(ONE).status()).isEqualTo(404);
        assertThat(staff(ADMIN).get(ONE + "/timeline").status()).isEqualTo(404);
        assertThat(withdraw(staff(ADMIN), "{\"reason\": \"misprint\"}", "\"0\"").status())
                .isEqualTo(404);
    }

    @Test
    void only_admins_make_and_withdraw_them() {
        for (var role : new StaffRole[] {VIEWER, SUPPORT, ACCOUNTANT}) {
            assertThat(staff(role).post(PATH, NEW, "Idempotency-Key", newKey()).status())
                    .isEqualTo(403);
            assertThat(withdraw(staff(role), "{\"reason\": \"misprint\"}", "\"0\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void both_need_a_key_that_names_the_request() {
        assertThat(staff(ADMIN).post(PATH, NEW).status()).isEqualTo(400);
        make(NEW);
        assertThat(staff(ADMIN)
                        .post(ONE + "/withdraw", "{\"reason\": \"misprint\"}")
                        .status())
                .isEqualTo(400);
    }

    private Answer make(String body) {
        return staff(ADMIN).post(PATH, body, "Idempotency-Key", newKey());
    }

    private Answer withdraw(Browser who, String body, String version) {
        return who.post(ONE + "/withdraw", body, "If-Match", version, "Idempotency-Key", newKey());
    }

    private List<Object> commands() {
        return domain.received().stream()
                .map(message -> (Object) message.getPayload())
                .toList();
    }
}
