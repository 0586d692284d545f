package nl.hostforge.api.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat a stream that is silent for so long sends a comment, so that proxies keep it and a lost client shows
 * @param ask how long one question for news waits; below the heartbeat and below {@code hostforge.messaging.answer-within}
 * @param life how long a stream lasts before the client has to come back; no longer than a staff token, so that who
 *     lost a role loses the stream
 * @param perCaller how many streams one address, or one staff member, may have open on a node
 * @param perNode how many streams a node keeps open
 */
@ConfigurationProperties("hostforge.following")
record FollowingSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5s") Duration ask,
        @DefaultValue("10m") Duration life,
        @DefaultValue("20") int perCaller,
        @DefaultValue("5000") int perNode) {}
