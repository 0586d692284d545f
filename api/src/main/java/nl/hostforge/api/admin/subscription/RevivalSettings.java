package nl.hostforge.api.admin.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an end can be undone ({@code hostforge.ended-hosting.*}).
 *
 * @param graceDays for how many days after it
 */
@ConfigurationProperties("hostforge.ended-hosting")
record RevivalSettings(@DefaultValue("14") int graceDays) {}
