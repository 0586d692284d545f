package nl.hostforge.integration.lookup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody waits for what others know ({@code hostforge.look-up.*}); shorter than {@code
 * hostforge.messaging.answer-within}.
 *
 * @param domainsWithin for the registrar to say which names are free
 * @param vatNumberWithin for VIES to say whether a VAT number exists
 * @param atATime how many questions may be open at each of them; more are not asked, so that a slow one gathers no crowd
 */
@ConfigurationProperties("hostforge.look-up")
record LookUpSettings(
        @DefaultValue("8s") Duration domainsWithin,
        @DefaultValue("6s") Duration vatNumberWithin,
        @DefaultValue("20") int atATime) {

    LookUpSettings {
        if (!domainsWithin.isPositive() || !vatNumberWithin.isPositive() || atATime < 1)
            throw new IllegalArgumentException(
                    "hostforge.look-up: domains-within and vat-number-within have to be longer than nothing,"
                            + " at-a-time at least 1");
    }
}
