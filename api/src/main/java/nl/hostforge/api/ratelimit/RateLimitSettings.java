package nl.hostforge.api.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param visitorRequests requests that one address may make in the time below, signed in or not
 * @param staffRequests requests that one staff member may make in that time
 * @param noticeRequests notices that a provider may send from one address in that time
 * @param per the time, for all
 * @param remembered how many callers are kept in memory
 */
@ConfigurationProperties("hostforge.rate-limit")
public record RateLimitSettings(
        @DefaultValue("60") int visitorRequests,
        @DefaultValue("120") int staffRequests,
        @DefaultValue("1200") int noticeRequests,
        @DefaultValue("1m") Duration per,
        @DefaultValue("100000") int remembered) {}
