package nl.hostforge.api.request;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody the largest body that is read
 * @param maxNotice the largest notice of a provider that is read; it bears a whole invoice
 * @param slowAfter a request that takes longer is logged
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed; none by default
 */
@ConfigurationProperties("hostforge.request")
public record RequestSettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxNotice,
        @DefaultValue("1s") Duration slowAfter,
        @DefaultValue List<String> trustedProxies) {}
