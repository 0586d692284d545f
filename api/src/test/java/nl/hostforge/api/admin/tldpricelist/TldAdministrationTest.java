package nl.hostforge.api.admin.tldpricelist;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallTlds;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTld;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TldAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/tlds";
    private static final String NEW = """
            {"registration": {"amount": "9.95", "currency": "EUR"}, "transfer": {"amount": "0", "currency": "EUR"},
             "renewal": {"amount": "12.50", "currency": "EUR"}, "reason": "spring sale"}""";
    private static final TldPrices NEW_PRICES = new TldPrices(Money.euro("9.95"), Money.noEuro(), Money.euro("12.50"));

    @Autowired
    private SmallTlds tlds;

    @BeforeEach
    void aPriceList() {
        tlds.reset();
        tlds.set("nl", new TldPrices(Money.euro("4.95"), Money.euro("4.95"), Money.euro("7.95")), true);
        tlds.set("com", new TldPrices(Money.euro("8.95"), Money.euro("8.95"), Money.euro("11.95")), false);
    }

    @Test
    void the_whole_list_is_shown_withdrawn_extensions_included() {
        var answer = staff(ADMIN).get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/tlds/0/tld")).isEqualTo("nl");
        assertThat(answer.text("/tlds/0/renewal/amount")).isEqualTo("7.95");
        assertThat(answer.json().at("/tlds/0/version").asLong()).isZero();
        assertThat(answer.json().at("/tlds/1/offered").asBoolean()).isFalse();
        assertThat(answer.text("/tlds/1/changedAt")).isEqualTo(clock.instant().toString());
    }

    @Test
    void one_extension_is_shown_with_its_etag() {
        var answer = staff(VIEWER).get(PATH + "/com");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/tld")).isEqualTo("com");
    }

    @Test
    void an_extension_that_is_not_in_the_list_is_404() {
        assertThat(staff(ADMIN).get(PATH + "/shop").status()).isEqualTo(404);
        assertThat(withdraw(staff(ADMIN), "shop").problem()).isEqualTo("not-found");
    }

    @Test
    void other_prices_are_planned_for_a_day_and_withdrawn() {
        var day = BillingCycle.dayOf(clock.instant()).plusDays(30);
        var plan = PATH + "/nl/planned-prices/" + day;
        var answer = staff(ADMIN).put(plan, NEW, "If-Match", "\"0\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/registration/amount")).isEqualTo("4.95");
        assertThat(answer.text("/planned/0/from")).isEqualTo(day.toString());
        assertThat(answer.text("/planned/0/registration/amount")).isEqualTo("9.95");
        assertThat(staff(SUPPORT).put(plan, NEW).status()).isEqualTo(403);
        var withdrawn = staff(ADMIN).post(plan + "/withdraw", "{}", "Idempotency-Key", newKey());
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().at("/planned")).isEmpty();
        assertThat(staff(ADMIN)
                        .post(plan + "/withdraw", "{}", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_day_that_is_over_is_422_and_one_that_is_none_is_no_address() {
        var yesterday = BillingCycle.dayOf(clock.instant()).minusDays(1);
        var answer = staff(ADMIN).put(PATH + "/nl/planned-prices/" + yesterday, NEW);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("date-in-past");
        assertThat(staff(ADMIN).put(PATH + "/nl/planned-prices/morgen", NEW).status())
                .isIn(400, 404);
        assertThat(staff(ADMIN)
                        .put(PATH + "/shop/planned-prices/2099-01-01", NEW)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_new_extension_is_offered_by_its_first_price() {
        var answer = staff(ADMIN).put(PATH + "/Shop", NEW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/tld")).isEqualTo("shop");
        assertThat(answer.text("/registration/amount")).isEqualTo("9.95");
        assertThat(answer.json().at("/offered").asBoolean()).isTrue();
        assertThat(commands()).containsExactly(new SetTldPrice(TldPriceListId.SHOP, null, new Tld("shop"), NEW_PRICES));
    }

    @Test
    void a_withdrawn_extension_is_offered_again_by_a_price() {
        var answer = staff(ADMIN).put(PATH + "/com", NEW, "If-Match", "\"1\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/offered").asBoolean()).isTrue();
        assertThat(commands()).containsExactly(new SetTldPrice(TldPriceListId.SHOP, 1L, new Tld("com"), NEW_PRICES));
    }

    @Test
    void a_price_for_what_has_changed_since_is_412_with_the_present_state() {
        var answer = staff(ADMIN).put(PATH + "/nl", NEW, "If-Match", "\"7\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.text("/current/registration/amount")).isEqualTo("4.95");
        assertThat(commands()).isEmpty();
    }

    @Test
    void a_price_that_someone_else_was_just_ahead_of_is_412_too() {
        domain.justBeforeTheNext(() -> tlds.set("nl", NEW_PRICES, true));
        var answer = staff(ADMIN).put(PATH + "/nl", NEW, "If-Match", "\"0\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_change_of_another_extension_is_in_nobodys_way() {
        tlds.set("com", NEW_PRICES, true);
        assertThat(staff(ADMIN).put(PATH + "/nl", NEW, "If-Match", "\"0\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_condition_on_an_extension_that_does_not_exist_is_412() {
        assertThat(staff(ADMIN).put(PATH + "/shop", NEW, "If-Match", "\"0\"").status())
                .isEqualTo(412);
    }

    @Test
    void what_cannot_be_an_extension_is_422() {
        var answer = staff(ADMIN).put(PATH + "/-nl", NEW);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-tld");
    }

    @Test
    void prices_at_fault_are_400_and_named() {
        var answer = staff(ADMIN).put(PATH + "/nl", NEW.replace("9.95", "-1").replace("\"renewal\"", "\"renewl\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("renewl");
        var negative = staff(ADMIN).put(PATH + "/nl", NEW.replace("9.95", "-1"));
        assertThat(negative.text("/errors/0/field")).isEqualTo("registration.amount");
    }

    @Test
    void a_price_that_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = staff(ADMIN).put(PATH + "/nl", NEW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/registration/amount")).isEqualTo("9.95");
        assertThat(answer.text("/version")).isNull();
    }

    @Test
    void an_extension_is_withdrawn() {
        var answer = withdraw(staff(ADMIN), "nl", "If-Match", "\"0\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/offered").asBoolean()).isFalse();
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(commands()).containsExactly(new WithdrawTld(TldPriceListId.SHOP, 0L, new Tld("nl")));
        assertThat(withdraw(staff(ADMIN), "nl", "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void withdrawing_needs_an_idempotency_key() {
        assertThat(staff(ADMIN).post(PATH + "/nl/withdraw", null).problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void staff_looks_and_admins_change() {
        for (var role : new StaffRole[] {SUPPORT, ACCOUNTANT, VIEWER}) {
            var member = staff(role);
            assertThat(member.get(PATH).status()).isEqualTo(200);
            assertThat(member.put(PATH + "/nl", NEW).status()).isEqualTo(403);
            assertThat(withdraw(member, "nl").status()).isEqualTo(403);
        }
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
        assertThat(commands()).isEmpty();
    }

    private static Browser.Answer withdraw(Browser who, String tld, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Idempotency-Key", newKey()));
        return who.post(PATH + "/" + tld + "/withdraw", "{\"reason\":\"too dear\"}", all.toArray(String[]::new));
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
