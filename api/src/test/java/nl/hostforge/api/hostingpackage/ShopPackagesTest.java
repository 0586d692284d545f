package nl.hostforge.api.hostingpackage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopPackagesTest extends EdgeTest {
    @Test
    void the_catalogue_shows_prices_without_and_with_vat_as_text() {
        var shown = aPackage("web-m");
        var answer = visitor().get("/api/v1/packages");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/language")).isEqualTo("nl");
        assertThat(answer.text("/vatPercentage")).isEqualTo("21");
        var first = answer.json().at("/packages/0");
        assertThat(first.at("/id").asString()).isEqualTo(shown.id().toString());
        assertThat(first.at("/slug").asString()).isEqualTo("web-m");
        assertThat(first.at("/name").asString()).isEqualTo("Web M");
        assertThat(first.at("/description").asString()).isEqualTo("Voor je site.");
        assertThat(first.at("/limits/diskGigabytes").asInt()).isEqualTo(25);
        var price = "{\"net\":\"7.50\",\"gross\":\"9.08\",\"currency\":\"EUR\"}"; // 9.075, half away from zero
        assertThat(first.at("/monthly").toString()).isEqualTo("{\"price\":" + price + ",\"renewal\":" + price + "}");
        assertThat(first.at("/yearly/renewal/gross").asString()).isEqualTo("90.75");
        assertThat(first.at("/setupFee/gross").asString()).isEqualTo("0.00");
        assertThat(first.at("/yearlySetupFee/gross").asString()).isEqualTo("0.00");
        assertThat(first.has("servicePlan")).isFalse();
    }

    @Test
    void a_retired_package_is_not_shown() {
        var shown = aPackage("web-m");
        domain.put(new HostingPackageOverview(
                shown.id(), "web-m", shown.text(), shown.prices(), shown.limits(), "Web M", true, 4));
        assertThat(visitor().get("/api/v1/packages").json().at("/packages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lang | Accept-Language      | shown
                         |                      | nl
                    en   |                      | en
                    NL   | en                   | nl
                         | en-GB,en;q=0.9       | en
                         | de,nl;q=0.5,en;q=0.4 | nl
                         | fr                   | nl
                         | %%%                  | nl
                    """, useHeadersInDisplayName = true)
    void the_language_is_the_one_asked_for_or_else_the_best_accepted(String lang, String accepted, String shown) {
        aPackage("web-m");
        var path = "/api/v1/packages" + (lang == null ? "" : "?lang=" + lang);
        var answer = accepted == null ? visitor().get(path) : visitor().get(path, "Accept-Language", accepted);
        assertThat(answer.text("/language")).isEqualTo(shown);
        assertThat(answer.header("Content-Language")).isEqualTo(shown);
        assertThat(answer.text("/packages/0/name")).isEqualTo(shown.equals("nl") ? "Web M" : "Web M (en)");
    }

    @Test
    void a_language_that_the_shop_does_not_speak_is_400() {
        var answer = visitor().get("/api/v1/packages?lang=fr");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("lang");
    }

    @Test
    void what_has_not_changed_is_304_and_may_be_cached_for_a_minute() {
        var shown = aPackage("web-m");
        var first = visitor().get("/api/v1/packages");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(first.headers("Vary")).contains("Accept-Language");
        var again = visitor().get("/api/v1/packages", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor()
                        .get("/api/v1/packages?lang=en", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
        domain.change(
                shown.id(),
                present -> new HostingPackageOverview(
                        present.id(),
                        present.slug(),
                        present.text(),
                        new PackagePrices(Money.euro("8.00"), Money.euro("80.00"), Money.noEuro()),
                        present.limits(),
                        present.servicePlan(),
                        false,
                        present.version()));
        assertThat(visitor()
                        .get("/api/v1/packages", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_form_is_406_and_another_method_405() {
        assertThat(visitor().get("/api/v1/packages", "Accept", "text/html").status())
                .isEqualTo(406);
        assertThat(visitor().post("/api/v1/packages", "{}").status()).isEqualTo(405);
    }
}
