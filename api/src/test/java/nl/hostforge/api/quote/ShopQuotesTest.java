package nl.hostforge.api.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.customer.VatCheckOutcome;
import org.junit.jupiter.api.Test;

class ShopQuotesTest extends EdgeTest {
    private static final String DOMAIN = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"Café.nl\"}";

    @Test
    void a_cart_is_priced_with_its_lines_vat_and_totals() {
        var sold = aPackage("web-m");
        var answer = quote(
                "[{\"kind\":\"HOSTING\",\"packageId\":\"" + sold.id()
                        + "\",\"domain\":\"a.nl\",\"billingPeriod\":\"P1M\"}," + DOMAIN + "]",
                "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/lines/0").toString())
                .isEqualTo("{\"number\":1,\"kind\":\"HOSTING\",\"packageId\":\"" + sold.id()
                        + "\",\"domain\":\"a.nl\",\"readableDomain\":\"a.nl\",\"billingPeriod\":\"P1M\",\"quantity\":1,"
                        + "\"unitPrice\":{\"amount\":\"7.50\",\"currency\":\"EUR\"},"
                        + "\"net\":{\"amount\":\"7.50\",\"currency\":\"EUR\"},"
                        + "\"renewalPrice\":{\"amount\":\"7.50\",\"currency\":\"EUR\"},"
                        + "\"discount\":null,\"text\":\"In het Nederlands\"}");
        assertThat(answer.text("/lines/1/domain")).isEqualTo("xn--caf-dma.nl");
        assertThat(answer.text("/lines/1/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.text("/lines/1/billingPeriod")).isEqualTo("P1Y");
        assertThat(answer.json().at("/vat").toString())
                .isEqualTo("{\"case\":\"DOMESTIC\",\"ratePercent\":\"21\",\"country\":\"NL\",\"vatNumberCheck\":null}");
        assertThat(answer.json().at("/totals").toString())
                .isEqualTo("{\"net\":{\"amount\":\"15.49\",\"currency\":\"EUR\"},"
                        + "\"vat\":{\"amount\":\"3.25\",\"currency\":\"EUR\"},"
                        + "\"gross\":{\"amount\":\"18.74\",\"currency\":\"EUR\"}}");
        assertThat(answer.json().at("/problems")).isEmpty();
        assertThat(answer.json().at("/orderable").asBoolean()).isTrue();
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_code_takes_something_off_and_says_what_comes_later() {
        var answer = quote("[" + DOMAIN + "]", ",\"couponCode\":\" Half \"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/lines/0/unitPrice/amount")).isEqualTo("7.99");
        assertThat(answer.text("/lines/0/net/amount")).isEqualTo("3.99");
        assertThat(answer.json().at("/lines/0/discount").toString())
                .isEqualTo("{\"code\":\"HALF\",\"text\":\"Korting 50%, code HALF\","
                        + "\"off\":{\"amount\":\"4.00\",\"currency\":\"EUR\"},\"periods\":3,"
                        + "\"nextPrice\":{\"amount\":\"3.99\",\"currency\":\"EUR\"}}");
        assertThat(answer.json().at("/coupon").toString())
                .isEqualTo("{\"code\":\"HALF\",\"problem\":null,\"detail\":null}");
        assertThat(answer.text("/totals/gross/amount")).isEqualTo("4.83");
    }

    @Test
    void a_code_that_is_of_no_use_is_told_and_the_cart_can_be_ordered_all_the_same() {
        var answer = quote("[" + DOMAIN + "]", ",\"couponCode\":\"nope\"");
        assertThat(answer.text("/coupon/problem")).isEqualTo("unknown-coupon");
        assertThat(answer.text("/lines/0/net/amount")).isEqualTo("7.99");
        assertThat(answer.json().at("/orderable").asBoolean()).isTrue();
    }

    @Test
    void texts_are_in_the_reader_s_language() {
        var answer = visitor().post("/api/v1/quotes?lang=en", "{\"items\":[" + DOMAIN + "]}");
        assertThat(answer.text("/lines/0/text")).isEqualTo("In English");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void what_is_wrong_with_a_cart_is_part_of_the_answer() {
        var answer = quote("[{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"a.xyz\"}," + DOMAIN + "]", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/problems").toString())
                .isEqualTo("[{\"item\":0,\"code\":\"tld-not-offered\",\"detail\":\"Not sold.\"}]");
        assertThat(answer.json().at("/orderable").asBoolean()).isFalse();
        assertThat(answer.json().at("/lines")).hasSize(1);
    }

    @Test
    void a_vat_number_is_checked_before_the_cart_is_priced() {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        var answer = german("de 123.456.789");
        assertThat(answer.text("/vat/case")).isEqualTo("REVERSE_CHARGE");
        assertThat(answer.text("/vat/vatNumberCheck")).isEqualTo("VALID");
        assertThat(answer.text("/totals/gross/amount")).isEqualTo("7.99");
    }

    @Test
    void an_answer_about_a_vat_number_counts_for_ten_minutes() {
        shop.vatNumber("DE222222222", VatCheckOutcome.INVALID);
        german("DE222222222");
        clock.move(Duration.ofMinutes(9));
        assertThat(german("DE222222222").text("/vat/vatNumberCheck")).isEqualTo("INVALID");
        assertThat(shop.asked()).hasSize(1);
        clock.move(Duration.ofMinutes(2));
        german("DE222222222");
        assertThat(shop.asked()).hasSize(2);
    }

    @Test
    void that_there_was_no_answer_is_not_kept() {
        assertThat(german("DE333333333").text("/vat/vatNumberCheck")).isEqualTo("UNVERIFIABLE");
        german("DE333333333");
        assertThat(shop.asked()).hasSize(2);
    }

    @Test
    void a_register_that_cannot_be_asked_is_no_error() {
        shop.vatRegisterIsAway();
        var answer = german("DE444444444");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/vat/vatNumberCheck")).isEqualTo("UNVERIFIABLE");
    }

    @Test
    void a_number_from_outside_the_eu_is_asked_of_nobody() {
        assertThat(german("CHE123456789").text("/vat/vatNumberCheck")).isNull();
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void fields_that_break_their_rules_are_named() {
        fault(quote("[]", ""), "items", "not-empty");
        fault(quote("[{\"domain\":\"a.nl\"}]", ""), "items[0].kind", "not-null");
        fault(quote("[null]", ""), "items[0]", "not-null");
        fault(quote("[" + DOMAIN + "]", ",\"country\":\"XX\""), "country", "country-code");
        fault(quote("[" + DOMAIN + "]", ",\"vatNumber\":\"DE1\""), "vatNumber", "vat-number");
        fault(quote("[{\"kind\":\"HOSTING\",\"billingPeriod\":\"P2M\"}]", ""), "items[0].billingPeriod", "pattern");
        fault(quote("[{\"kind\":\"HOSTING\",\"packageId\":\"web-m\"}]", ""), "items[0].packageId", "wrong-type");
        fault(quote("[{\"kind\":\"DOMAIN_REGISTRATION\",\"quantity\":11}]", ""), "items[0].quantity", "max");
        fault(quote("[{\"kind\":\"DOMAIN_REGISTRATION\",\"quantity\":0}]", ""), "items[0].quantity", "positive");
        fault(quote("[" + String.join(",", Collections.nCopies(51, DOMAIN)) + "]", ""), "items", "size");
        assertThat(visitor().post("/api/v1/quotes", "not json").status()).isEqualTo(400);
        assertThat(domain.received()).isEmpty();
    }

    private Answer german(String vatNumber) {
        return quote(
                "[" + DOMAIN + "]", ",\"kind\":\"COMPANY\",\"country\":\"DE\",\"vatNumber\":\"" + vatNumber + "\"");
    }

    private Answer quote(String items, String more) {
        return visitor().post("/api/v1/quotes", "{\"items\":" + items + more + "}");
    }

    private static void fault(Answer answer, String field, String code) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
}
