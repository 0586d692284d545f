package nl.hostforge.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What points the product to the sandbox fits what the sandbox holds and what can be decided. */
class SandboxDefaultsTest {
    private static final List<TaxRate> THEIR_RATES = theirRates();

    @ParameterizedTest
    @MethodSource("rates")
    void each_rate_that_the_VAT_policy_can_decide_on_is_in_the_sandboxs_books(String country, BigDecimal rate) {
        var code = country.equals("NL") ? "nl-high" : "oss-" + country.toLowerCase(Locale.ROOT);
        var id = defaults(Map.of()).getProperty("hostforge.moneybird.tax-rates." + code);

        assertThat(THEIR_RATES)
                .filteredOn(theirs -> theirs.id().equals(id))
                .singleElement()
                .satisfies(theirs -> {
                    assertThat(theirs.percentage()).isEqualByComparingTo(rate);
                    assertThat(theirs.country()).isEqualTo(country.equals("NL") ? null : country);
                });
    }

    @Test
    void what_bears_no_VAT_has_its_places_too() {
        var environment = defaults(Map.of());

        for (var code : List.of("eu-reverse-charge", "outside-eu"))
            assertThat(THEIR_RATES)
                    .filteredOn(theirs ->
                            theirs.id().equals(environment.getProperty("hostforge.moneybird.tax-rates." + code)))
                    .singleElement()
                    .satisfies(theirs -> assertThat(theirs.percentage()).isEqualByComparingTo("0"));
    }

    @Test
    void VIES_is_the_sandboxs_and_is_told_who_we_are() {
        var environment = defaults(Map.of("hostforge.sandbox.url", "http://sandbox:9090"));

        assertThat(environment.getProperty("hostforge.vies.base-url")).isEqualTo("http://sandbox:9090/vies/rest-api");
        assertThat(environment.getProperty("hostforge.vies.requester")).isEqualTo("NL001234567B01");
    }

    @Test
    void an_address_of_VIES_stays_and_gets_no_made_up_requester() {
        var environment = defaults(Map.of("hostforge.vies.base-url", "http://vies/rest-api"));

        assertThat(environment.getProperty("hostforge.vies.base-url")).isEqualTo("http://vies/rest-api");
        assertThat(environment.getProperty("hostforge.vies.requester")).isNull();
    }

    @Test
    void a_real_bookkeeping_gets_no_made_up_answers_about_VAT_numbers() {
        var environment = defaults(Map.of("hostforge.moneybird.base-url", "http://moneybird/api/v2"));

        assertThat(environment.getProperty("hostforge.vies.base-url")).isNull();
    }

    @Test
    void who_sells_is_made_up_for_the_sandboxs_books_only() {
        var seller = "hostforge.seller.legal-name";
        assertThat(defaults(Map.of()).getProperty(seller)).isNotBlank();
        assertThat(defaults(Map.of(
                                "hostforge.sandbox.url", "http://sandbox:9090",
                                "hostforge.moneybird.base-url", "http://sandbox:9090/moneybird/api/v2"))
                        .getProperty(seller))
                .isNotBlank();
        assertThat(defaults(Map.of("hostforge.moneybird.base-url", "https://moneybird.com/api/v2"))
                        .getProperty(seller))
                .isNull();
    }

    static Stream<Object[]> rates() throws IOException {
        var json = new ClassPathResource("vat/standard-rates.json").getContentAsByteArray();
        return new JsonMapper()
                .readValue(json, new TypeReference<Map<String, TreeMap<String, BigDecimal>>>() {}).entrySet().stream()
                        .map(state -> new Object[] {
                            state.getKey(), state.getValue().lastEntry().getValue()
                        });
    }

    private static ConfigurableEnvironment defaults(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", settings));
        new SandboxDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static List<TaxRate> theirRates() {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("sandbox", new ClassPathResource("sandbox.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            environment.getPropertySources().addFirst(new MapPropertySource("port", Map.of("server.port", "0")));
            return Binder.get(environment)
                    .bind("sandbox.moneybird.tax-rates", Bindable.listOf(TaxRate.class))
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record TaxRate(String id, String name, BigDecimal percentage, String country, String report) {}
}
