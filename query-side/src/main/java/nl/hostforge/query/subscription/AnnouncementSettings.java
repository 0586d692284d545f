package nl.hostforge.query.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How early customers are told what comes ({@code hostforge.announcements.*}).
 *
 * @param renewalDays how many days before a renewal of a year or more its customer is told; 0 for never
 * @param expiryDays how many days before a domain name ends its customer is told; 0 for never
 */
@ConfigurationProperties("hostforge.announcements")
public record AnnouncementSettings(
        @DefaultValue("30") int renewalDays,
        @DefaultValue("14") int expiryDays) {
    public AnnouncementSettings {
        if (renewalDays < 0 || expiryDays < 0)
            throw new IllegalArgumentException("hostforge.announcements: days have to be 0 or more");
    }

    boolean tellsRenewals() {
        return renewalDays > 0;
    }

    boolean tellsEnds() {
        return expiryDays > 0;
    }
}
