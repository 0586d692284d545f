package nl.hostforge.api.request;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import nl.hostforge.api.problem.ProblemResponder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The filters around every request, outermost first: request id, slow-request log, (security, at its own place,) body
 * limit. Bodies are read after security, so that nobody unknown makes us read much.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class RequestConfiguration {
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<RequestId> requestId() {
        var filter = new FilterRegistrationBean<>(new RequestId());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SlowRequests> slowRequests(RequestSettings settings, Clock clock) {
        var filter = new FilterRegistrationBean<>(new SlowRequests(settings.slowAfter(), clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(RequestSettings settings, ProblemResponder problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(settings.maxBody(), settings.maxNotice(), problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
