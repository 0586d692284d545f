package nl.hostforge.api.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlacingAnOrderTest extends EdgeTest {
    @Test
    void an_order_is_placed_and_answered_with_what_is_needed_to_follow_it() {
        var answer = Asked.domain("a.nl").place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/HF-10001");
        var secret = answer.text("/secret");
        assertThat(answer.json().toString())
                .isEqualTo("{\"number\":\"HF-10001\",\"secret\":\"" + secret
                        + "\",\"trackingUrl\":\"http://localhost:8080/order/HF-10001#" + secret
                        + "\",\"status\":\"PENDING\",\"totals\":{\"net\":{\"amount\":\"7.99\",\"currency\":\"EUR\"},"
                        + "\"vat\":{\"amount\":\"1.68\",\"currency\":\"EUR\"},"
                        + "\"gross\":{\"amount\":\"9.67\",\"currency\":\"EUR\"}}}");
        var order = onlyOrder();
        assertThat(secret).isEqualTo(TrackingSecret.of(vault, order.orderId()).reveal());
        assertThat(order.trackingSecretHash())
                .isEqualTo(TrackingSecret.given(secret).hash(vault));
        assertThat(shop.sent())
                .containsExactly("ClaimDomain", "ClaimEmail", "RegisterCustomer", "AllocateNumber", "CreateOrder");
    }

    @Test
    void a_code_is_used_before_the_order_is_stored_with_its_discount() {
        var answer = Asked.domain("a.nl")
                .total("4.83")
                .and("\"couponCode\":\"half\"")
                .place(visitor(), newKey());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var order = onlyOrder();
        assertThat(order.lines().getFirst().discount().by().code().value()).isEqualTo("HALF");
        assertThat(shop.sent())
                .containsExactly(
                        "ClaimDomain",
                        "ClaimEmail",
                        "RegisterCustomer",
                        "RedeemCoupon",
                        "AllocateNumber",
                        "CreateOrder");
    }

    @Test
    void a_code_that_somebody_else_used_up_meanwhile_changes_the_price_and_leaves_nothing_in_the_way() {
        shop.refuseCoupons("coupon-used-by-customer");
        var answer = Asked.domain("a.nl")
                .total("4.83")
                .and("\"couponCode\":\"half\"")
                .place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("price-changed");
        assertThat(answer.text("/quote/coupon/problem")).isEqualTo("coupon-used-up");
        assertThat(answer.text("/quote/totals/gross/amount")).isEqualTo("9.67");
        assertThat(shop.orders()).isEmpty();
        assertThat(shop.claims()).isEmpty();
        assertThat(Asked.domain("a.nl").place(visitor(), newKey()).status()).isEqualTo(201);
    }

    @Test
    void a_code_that_is_of_no_use_changes_the_price_too() {
        var answer = Asked.domain("a.nl")
                .total("4.83")
                .and("\"couponCode\":\"gone\"")
                .place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/quote/coupon/problem")).isEqualTo("unknown-coupon");
        assertThat(shop.sent()).isEmpty();
    }

    @Test
    void all_that_is_personal_is_sealed_with_the_customer_s_key() {
        var sold = aPackage("web-m");
        Asked.domain("")
                .items("[{\"kind\":\"HOSTING\",\"packageId\":\"" + sold.id()
                        + "\",\"domain\":\"a.nl\",\"billingPeriod\":\"P1M\"},"
                        + "{\"kind\":\"DOMAIN_TRANSFER\",\"domain\":\"B.nl\",\"transferCode\":\" x-1 \"}]")
                .customer(Asked.person("Jan@Example.nl", ",\"vatNumber\":\"NL123456789B01\""))
                .total("15.13")
                .and("\"note\":\" Graag snel. \"")
                .place(visitor(), newKey());
        var order = onlyOrder();
        var key = KeyRef.contact(order.customerId());
        assertThat(order.orderedBy().key()).isEqualTo(key);
        assertThat(order.orderedBy().known().orElseThrow().email()).isEqualTo("Jan@Example.nl");
        assertThat(order.vatNumber()).isEqualTo(Personal.of(key, "NL123456789B01"));
        assertThat(order.note()).isEqualTo(Personal.of(key, "Graag snel."));
        assertThat(order.transferCodes()).singleElement().satisfies(code -> {
            assertThat(code.lineNumber()).isEqualTo(2);
            assertThat(code.code()).isEqualTo(Personal.of(key, "x-1"));
        });
        assertThat(order.language()).isEqualTo(Language.DUTCH);
        assertThat(order.attachedToExisting()).isFalse();
        assertThat(order.lines()).hasSize(2);
        var registered = shop.customers().get(order.customerId());
        assertThat(registered.details()).isEqualTo(order.orderedBy());
        assertThat(registered.emailClaimId()).isEqualTo(EmailClaimId.of(vault, "jan@example.nl"));
        assertThat(shop.claims().keySet()).containsExactly(claimOf("b.nl")); // hosting alone claims no name
    }

    @Test
    void the_visitor_s_address_is_sealed_with_that_key_from_the_moment_the_customer_is_known() {
        Asked.domain("a.nl").place(visitor(), newKey());
        var key = KeyRef.contact(onlyOrder().customerId()).value();
        var addresses = domain.received().stream()
                .map(message -> (String) message.getMetaData().get(Metadata.IP))
                .toList();
        assertThat(addresses.subList(0, 2)).containsOnlyNulls();
        assertThat(addresses.subList(2, 5))
                .allSatisfy(address -> assertThat(address).startsWith(key));
    }

    @Test
    void the_answer_holds_a_secret_and_is_stored_sealed_with_the_customer_s_key() {
        var key = newKey();
        var first = Asked.domain("a.nl").place(visitor(), key);
        var stored = jdbc.sql("select body from idempotent_answer order by expires_at desc limit 1")
                .query(String.class)
                .single();
        assertThat(stored).startsWith(KeyRef.contact(onlyOrder().customerId()).value());
        var again = Asked.domain("a.nl").place(visitor(), key);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_known_address_attaches_the_order_to_its_owner_and_nobody_is_told() {
        var first = Asked.domain("a.nl").place(visitor(), newKey());
        var owner = onlyOrder().customerId();
        var registered = shop.customers().get(owner);
        var second = Asked.domain("b.nl")
                .customer(Asked.person("JAN@example.nl", "").replace("de Vries", "Jansen"))
                .place(visitor(), newKey());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().propertyNames())
                .containsExactlyElementsOf(first.json().propertyNames());
        assertThat(shop.customers()).containsOnlyKeys(owner).containsValue(registered);
        var attached = shop.orders().getLast();
        assertThat(attached.customerId()).isEqualTo(owner);
        assertThat(attached.attachedToExisting()).isTrue();
        assertThat(attached.orderedBy().known().orElseThrow().lastName()).isEqualTo("Jansen");
        assertThat(attached.orderedBy().key()).isEqualTo(KeyRef.contact(owner));
    }

    @Test
    void an_address_that_was_claimed_for_a_customer_who_was_never_registered_gets_that_customer() {
        var lost = new CustomerId(Ids.next());
        shop.claim(EmailClaimId.of(vault, "jan@example.nl"), lost);
        assertThat(Asked.domain("a.nl").place(visitor(), newKey()).status()).isEqualTo(201);
        assertThat(shop.customers()).containsOnlyKeys(lost);
        assertThat(onlyOrder().customerId()).isEqualTo(lost);
    }

    @Test
    void the_address_of_someone_who_was_erased_is_free_again() {
        Asked.domain("a.nl").place(visitor(), newKey());
        var before = onlyOrder().customerId();
        shop.erase(before);
        assertThat(Asked.domain("b.nl").place(visitor(), newKey()).status()).isEqualTo(201);
        var order = shop.orders().getLast();
        assertThat(order.customerId()).isNotEqualTo(before);
        assertThat(order.attachedToExisting()).isFalse();
    }

    @Test
    void what_the_vat_register_said_is_recorded_of_a_new_customer_and_of_no_other() {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        var first = Asked.domain("a.nl")
                .customer(Asked.germanCompany("DE123456789"))
                .total("7.99");
        assertThat(first.place(visitor(), newKey()).status()).isEqualTo(201);
        assertThat(onlyOrder().vat().vatCase()).isEqualTo(VatCase.REVERSE_CHARGE);
        assertThat(shop.vatChecks()).singleElement().satisfies(check -> {
            var key = KeyRef.contact(onlyOrder().customerId());
            assertThat(check.customerId()).isEqualTo(onlyOrder().customerId());
            assertThat(check.outcome()).isEqualTo(VatCheckOutcome.VALID);
            assertThat(check.consultationNumber()).isEqualTo("WAPIAAAA");
            assertThat(check.vatNumber()).isEqualTo(Personal.of(key, "DE123456789"));
            assertThat(check.registeredName()).isEqualTo(Personal.of(key, "De Vries"));
            assertThat(check.vatNumberHash())
                    .isEqualTo(shop.customers().get(check.customerId()).vatNumberHash());
        });
        first.items(Asked.domain("b.nl").items()).place(visitor(), newKey());
        assertThat(shop.orders()).hasSize(2);
        assertThat(shop.vatChecks()).hasSize(1);
    }

    @Test
    void another_total_than_was_shown_is_409_with_the_quote_and_leaves_nothing_behind() {
        var answer = Asked.domain("a.nl").total("9.66").place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("price-changed");
        assertThat(answer.text("/quote/totals/gross/amount")).isEqualTo("9.67");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_total_is_compared_by_its_worth() {
        shop.offer("nl", "10.00");
        assertThat(Asked.domain("a.nl").total("12.1").place(visitor(), newKey()).status())
                .isEqualTo(201);
    }

    @Test
    void a_name_that_the_registrar_has_given_away_is_409_and_leaves_nothing_behind() {
        shop.registry("taken.nl", false, false, "in use");
        shop.registry("gold.nl", true, true, null);
        shop.registry("free.nl", true, false, null);
        var answer = Asked.domain("")
                .items("[" + registration("free.nl") + "," + registration("taken.nl") + "," + registration("gold.nl")
                        + "]")
                .total("29.00")
                .place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("domain-not-available");
        assertThat(fields(answer)).containsExactly("items[1].domain", "items[2].domain");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_name_to_be_transferred_is_taken_of_course() {
        shop.registry("b.nl", false, false, "in use");
        var answer = Asked.domain("")
                .items("[{\"kind\":\"DOMAIN_TRANSFER\",\"domain\":\"b.nl\",\"transferCode\":\"x\"}]")
                .total("6.05")
                .place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void a_registrar_that_cannot_be_asked_holds_up_no_order() {
        shop.registrarIsAway();
        assertThat(Asked.domain("a.nl").place(visitor(), newKey()).status()).isEqualTo(201);
    }

    @Test
    void a_name_in_another_order_is_409_and_the_claims_of_this_one_are_released() {
        shop.claim(claimOf("b.nl"), new OrderId(Ids.next()));
        var two = Asked.domain("")
                .items("[" + registration("a.nl") + "," + registration("b.nl") + "," + registration("c.nl") + "]")
                .total("29.00");
        var key = newKey();
        var answer = two.place(visitor(), key);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("domain-already-ordered");
        assertThat(fields(answer)).containsExactly("items[1].domain");
        assertThat(shop.claims()).containsOnlyKeys(claimOf("b.nl"));
        assertThat(shop.customers()).isEmpty();
        var mended = Asked.domain("a.nl").place(visitor(), key);
        assertThat(mended.status()).isEqualTo(201);
        assertThat(onlyOrder().attachedToExisting()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void bad_input_names_its_field_and_reaches_no_command(String body, String field, String code) {
        var answer = visitor().post("/api/v1/orders", body, "Idempotency-Key", newKey());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(domain.received()).isEmpty();
    }

    static Stream<Arguments> badInput() {
        var fine = Asked.domain("a.nl");
        var unknown = "[{\"kind\":\"HOSTING\",\"packageId\":\"" + Ids.next()
                + "\",\"domain\":\"a.nl\",\"billingPeriod\":\"P1M\"}]";
        return Stream.of(
                Arguments.of(fine.items(unknown).json(), "items[0].packageId", "unknown-package"),
                Arguments.of(Asked.domain("a..nl").json(), "items[0].domain", "invalid-domain-name"),
                Arguments.of(Asked.domain("a.xyz").json(), "items[0].domain", "tld-not-offered"),
                Arguments.of(
                        fine.items("[{\"kind\":\"DOMAIN_TRANSFER\",\"domain\":\"b.nl\"}]")
                                .json(),
                        "items[0].transferCode",
                        "required"),
                Arguments.of(fine.items("[]").json(), "items", "not-empty"),
                Arguments.of(fine.by("jan").json(), "customer.email", "email"),
                Arguments.of(
                        fine.customer(Asked.person("a@b.nl", "").replace("1012LG", "1012"))
                                .json(),
                        "customer.address.postalCode",
                        "postal-code"),
                Arguments.of(
                        fine.customer(Asked.person("a@b.nl", "").replace("PERSON", "COMPANY"))
                                .json(),
                        "customer.companyName",
                        "company-name-needed"),
                Arguments.of(
                        fine.customer(Asked.person("a@b.nl", "").replace("+31201234567", "1"))
                                .json(),
                        "customer.phone",
                        "phone-number"),
                Arguments.of(fine.and("\"colour\":\"red\"").json(), "colour", "unknown-field"),
                Arguments.of(fine.json().replace("\"language\":\"nl\"", "\"language\":null"), "language", "not-null"),
                Arguments.of(fine.total("9,67").json(), "expectedTotal.amount", "pattern"),
                Arguments.of("{\"items\":", "body", "invalid-json"),
                Arguments.of("[]", "body", "wrong-type"));
    }

    @Test
    void a_retired_package_is_400_on_its_item() {
        var sold = aPackage("web-m");
        domain.put(new HostingPackageOverview(
                sold.id(), "web-m", sold.text(), sold.prices(), sold.limits(), "Web M", true, 4));
        var answer = Asked.domain("")
                .items("[" + registration("a.nl") + ",{\"kind\":\"HOSTING\",\"packageId\":\"" + sold.id()
                        + "\",\"domain\":\"a.nl\",\"billingPeriod\":\"P1M\"}]")
                .place(visitor(), newKey());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("items[1].packageId");
        assertThat(answer.text("/errors/0/code")).isEqualTo("package-retired");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void messages_about_contact_details_are_in_the_visitor_s_language() {
        var answer = visitor()
                .post(
                        "/api/v1/orders",
                        Asked.domain("a.nl").by("jan").json(),
                        "Idempotency-Key",
                        newKey(),
                        "Accept-Language",
                        "nl");
        assertThat(answer.text("/errors/0/message")).isEqualTo("moet een e-mailadres zijn, zoals naam@example.nl");
    }

    @Test
    void an_order_without_a_key_too_large_or_of_another_form_reaches_no_command() {
        var fine = Asked.domain("a.nl");
        assertThat(visitor().post("/api/v1/orders", fine.json()).problem()).isEqualTo("idempotency-key-missing");
        var large = fine.and("\"note\":\"" + "x".repeat(70_000) + "\"");
        assertThat(large.place(visitor(), newKey()).status()).isEqualTo(413);
        var form = visitor()
                .post(
                        "/api/v1/orders",
                        "a=b",
                        "Idempotency-Key",
                        newKey(),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        var key = newKey();
        Asked.domain("a.nl").place(visitor(), key);
        assertThat(Asked.domain("b.nl").place(visitor(), key).status()).isEqualTo(422);
        assertThat(shop.orders()).hasSize(1);
    }

    private CreateOrder onlyOrder() {
        assertThat(shop.orders()).hasSize(1);
        return shop.orders().getFirst();
    }

    private DomainClaimId claimOf(String name) {
        return DomainClaimId.of(vault, DomainName.parse(name));
    }

    private static String registration(String name) {
        return "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"" + name + "\"}";
    }

    private static List<String> fields(Answer answer) {
        var errors = answer.json().at("/errors");
        return IntStream.range(0, errors.size())
                .mapToObj(at -> errors.get(at).at("/field").asString())
                .toList();
    }
}
