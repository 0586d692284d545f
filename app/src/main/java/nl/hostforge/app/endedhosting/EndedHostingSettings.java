package nl.hostforge.app.endedhosting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of hosting whose subscription ended ({@code hostforge.ended-hosting.*}).
 *
 * @param graceDays for how many days it is off line and can be taken up again, before it is removed
 */
@ConfigurationProperties("hostforge.ended-hosting")
record EndedHostingSettings(@DefaultValue("14") int graceDays) {
    EndedHostingSettings {
        if (graceDays < 0)
            throw new IllegalArgumentException("hostforge.ended-hosting.grace-days: 0 or more is possible");
    }
}
