package nl.hostforge.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import nl.hostforge.app.sandbox.SandboxDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SandboxAloneTest {
    private static final String EXPOSED = "management.endpoints.web.exposure.include";

    @Test
    void where_everything_outside_is_the_sandbox_time_may_be_moved() {
        assertThatCode(() -> new SandboxAlone(movable(Map.of())).orRefuse()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostforge.plesk.base-url",
                "hostforge.openprovider.base-url",
                "hostforge.moneybird.base-url",
                "hostforge.vies.base-url",
                "spring.mail.host"
            })
    void one_address_of_ones_own_is_enough_to_refuse(String setting) {
        assertThatThrownBy(() -> new SandboxAlone(movable(Map.of(setting, "somewhere.example"))).orRefuse())
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "prod"})
    void production_refuses(String profile) {
        var environment = movable(Map.of());
        environment.setActiveProfiles(profile);
        assertThatThrownBy(() -> new SandboxAlone(environment).orRefuse())
                .isInstanceOf(ClockRefused.class)
                .hasMessage("A clock that can be moved is not for production.");
    }

    @Test
    void a_log_elsewhere_refuses() {
        assertThatThrownBy(() -> new SandboxAlone(movable(Map.of("axon.axonserver.enabled", true))).orRefuse())
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("PostgreSQL");
    }

    @Test
    void such_a_run_has_a_folder_of_its_own_and_the_door_on_the_operators_port() {
        assertThat(movable(Map.of()).getProperty("hostforge.database.data")).isEqualTo("data-moved");
        assertThat(movable(Map.of("hostforge.database.data", "there")).getProperty("hostforge.database.data"))
                .isEqualTo("there");
        assertThat(movable(Map.of(EXPOSED, "health, metrics")).getProperty(EXPOSED))
                .isEqualTo("health, metrics, clock");
    }

    @Test
    void no_other_run_has_either() {
        var environment = environment(Map.of(EXPOSED, "health"));
        assertThat(environment.getProperty("hostforge.database.data")).isNull();
        assertThat(environment.getProperty(EXPOSED)).isEqualTo("health");
    }

    private static ConfigurableEnvironment movable(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("hostforge.sandbox.clock.movable", true);
        return environment(all);
    }

    private static ConfigurableEnvironment environment(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", settings));
        new SandboxDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
