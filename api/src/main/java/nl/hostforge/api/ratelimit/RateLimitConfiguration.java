package nl.hostforge.api.ratelimit;

import java.time.Clock;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.api.request.ClientAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One filter for all security chains, so that a caller is counted once wherever they go. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimitConfiguration {
    @Bean
    RateLimiter rateLimiter(RateLimitSettings settings, Clock clock) {
        return new InMemoryRateLimiter(settings.remembered(), settings.per().multipliedBy(2), clock);
    }

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimiter limiter,
            RateLimitSettings settings,
            Callers callers,
            ClientAddress addresses,
            ProblemResponder problems) {
        return new RateLimitFilter(limiter, settings, callers, addresses, problems);
    }

    /** The security chains call it; the container must not call it once more, before anyone is known. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitOnlyInSecurityChains(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
