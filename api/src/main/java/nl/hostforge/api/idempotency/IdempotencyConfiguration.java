package nl.hostforge.api.idempotency;

import jakarta.servlet.DispatcherType;
import java.util.List;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts idempotency behind security, which says who calls, and behind the body limit, which holds the body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration implements WebMvcConfigurer {
    private static final int AFTER_THE_BODY_LIMIT = 10;

    private final IdempotencyKeyArgument keys;

    IdempotencyConfiguration(Callers callers) {
        this.keys = new IdempotencyKeyArgument(callers);
    }

    @Bean
    FilterRegistrationBean<IdempotentRequests> idempotentRequests(
            IdempotentAnswers answers,
            AnswerSeal seal,
            Callers callers,
            Vault vault,
            IdempotencySettings settings,
            ProblemResponder problems) {
        var filter =
                new FilterRegistrationBean<>(new IdempotentRequests(answers, seal, callers, vault, settings, problems));
        filter.setOrder(AFTER_THE_BODY_LIMIT);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(keys);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(keys);
    }
}
