package nl.hostforge.app.clock;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Whether everything outside is the sandbox: what is dated in the future must not reach a real provider or a real mailbox. */
final class SandboxAlone {
    private static final String SANDBOX = "sandbox";
    private static final Profiles PRODUCTION = Profiles.of("production | prod");
    private static final List<String> OUTSIDE = List.of(
            "hostforge.plesk.base-url",
            "hostforge.openprovider.base-url",
            "hostforge.moneybird.base-url",
            "hostforge.vies.base-url",
            "spring.mail.host");

    private final ConfigurableEnvironment environment;

    SandboxAlone(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** @throws ClockRefused if anything else is in reach */
    void orRefuse() {
        if (environment.acceptsProfiles(PRODUCTION))
            throw new ClockRefused(
                    "A clock that can be moved is not for production.", "Take hostforge.sandbox.clock.movable away.");
        if (environment.getProperty("axon.axonserver.enabled", Boolean.class, false))
            throw new ClockRefused(
                    "A clock that can be moved needs its log in PostgreSQL.", "Set axon.axonserver.enabled=false.");
        var sandbox = environment.getPropertySources().get(SANDBOX);
        var real = OUTSIDE.stream()
                .filter(setting -> sandbox == null || !sandbox.containsProperty(setting))
                .toList();
        if (!real.isEmpty())
            throw new ClockRefused(
                    "A clock that can be moved is for runs against the sandbox alone, but an address of one's own is set in "
                            + String.join(", ", real) + ".",
                    "Take hostforge.sandbox.clock.movable away, or those addresses.");
    }
}
