package nl.hostforge.app.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether time can be moved ({@code hostforge.sandbox.clock.*}).
 *
 * @param movable whether this is a sandbox run with a log of its own, whose clock is moved forwards
 * @param lookEvery how often a node looks whether another one moved it
 */
@ConfigurationProperties("hostforge.sandbox.clock")
record ClockSettings(
        @DefaultValue("false") boolean movable,
        @DefaultValue("200ms") Duration lookEvery) {
    ClockSettings {
        if (!lookEvery.isPositive())
            throw new IllegalArgumentException("hostforge.sandbox.clock.look-every has to be more than nothing");
    }
}
