package nl.hostforge.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are those of this module's test resources: small, but at the addresses of the real ones. */
class PagesTest extends EdgeTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/packages", "/order/HF-10001", "/administration"})
    void every_address_of_the_shop_is_drawn_by_its_page(String path) {
        var answer = visitor().get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.body()).contains("the shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/", "/admin/index.html", "/admin/packages/0199/edit"})
    void every_address_of_the_panel_is_drawn_by_its_page(String path) {
        var answer = visitor().get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("the panel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/shop-1234.js", "/admin/assets/panel-1234.js"})
    void what_is_named_by_its_content_is_kept_for_good(String path) {
        var answer = visitor().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-1234.js",
                "/assets/gone",
                "/admin/assets/gone-1234.js",
                "/favicon-of-nobody.ico",
                "/.env",
                "/api",
                "/api/v1/nothing",
                "/api/nothing",
                "/actuator/health/nothing",
                "/error"
            })
    void what_is_not_there_is_a_problem_and_no_page(String path) {
        var answer = visitor().get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void the_rest_of_the_class_path_stays_where_it_is() {
        for (var path : new String[] {"/application.yaml", "/db/migration/V20__edge.sql", "/..%2Fapplication.yaml"})
            assertThat(visitor().get(path).status()).as(path).isIn(400, 404);
    }
}
