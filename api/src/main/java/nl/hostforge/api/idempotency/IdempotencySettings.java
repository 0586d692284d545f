package nl.hostforge.api.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepFor how long an answer can be had again
 * @param lease how long a request may run before the same key may run again; longer than any request takes
 * @param waitForFirst how long a repeated request waits for the first one's answer
 * @param pollEvery how often it looks meanwhile
 */
@ConfigurationProperties("hostforge.idempotency")
record IdempotencySettings(
        @DefaultValue("24h") Duration keepFor,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("2s") Duration waitForFirst,
        @DefaultValue("50ms") Duration pollEvery) {}
