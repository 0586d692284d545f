package nl.hostforge.app.vatnumber;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the EU's register is asked again about the VAT numbers of customers ({@code hostforge.vat-number-checks.*}).
 *
 * @param daysBefore how many days before something of theirs renews
 * @param countsFor for how long an answer counts
 */
@ConfigurationProperties("hostforge.vat-number-checks")
record VatNumberCheckSettings(
        @DefaultValue("7") int daysBefore,
        @DefaultValue("30d") Duration countsFor) {
    VatNumberCheckSettings {
        if (daysBefore < 0)
            throw new IllegalArgumentException("hostforge.vat-number-checks.days-before: 0 or more is possible");
        if (!countsFor.isPositive())
            throw new IllegalArgumentException("hostforge.vat-number-checks.counts-for has to be longer than 0");
    }
}
