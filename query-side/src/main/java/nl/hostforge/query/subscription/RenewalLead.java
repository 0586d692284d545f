package nl.hostforge.query.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How early a period is asked for ({@code hostforge.renewals.*}). Hosting is asked for on the first day of the period.
 *
 * @param domainDaysAhead how many days before a domain name expires its next year is asked for, so that it can be paid in
 *     time
 */
@ConfigurationProperties("hostforge.renewals")
record RenewalLead(@DefaultValue("21") int domainDaysAhead) {
    RenewalLead {
        if (domainDaysAhead < 0)
            throw new IllegalArgumentException("hostforge.renewals.domain-days-ahead: 0 or more is possible");
    }
}
