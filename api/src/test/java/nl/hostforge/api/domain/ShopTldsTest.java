package nl.hostforge.api.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;

class ShopTldsTest extends EdgeTest {
    @Test
    void the_price_list_shows_prices_without_and_with_vat_as_text() {
        var answer = visitor().get("/api/v1/tlds");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"vatPercentage\":\"21\",\"tlds\":[{\"tld\":\"nl\","
                        + "\"registration\":{\"net\":\"7.99\",\"gross\":\"9.67\",\"currency\":\"EUR\"},"
                        + "\"transfer\":{\"net\":\"5.00\",\"gross\":\"6.05\",\"currency\":\"EUR\"},"
                        + "\"renewal\":{\"net\":\"9.99\",\"gross\":\"12.09\",\"currency\":\"EUR\"}}]}");
    }

    @Test
    void what_has_not_changed_is_304_and_may_be_cached_for_a_minute() {
        var first = visitor().get("/api/v1/tlds");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=60, public");
        var tag = first.header("ETag");
        assertThat(visitor().get("/api/v1/tlds", "If-None-Match", tag).status()).isEqualTo(304);
        shop.offer("nl", "8.99");
        assertThat(visitor().get("/api/v1/tlds", "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_language_that_the_shop_does_not_speak_is_400() {
        var answer = visitor().get("/api/v1/tlds?lang=fr");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("lang");
    }
}
