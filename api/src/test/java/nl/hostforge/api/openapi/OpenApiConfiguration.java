package nl.hostforge.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.security.SecuritySettings;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;

/** What holds for the whole description: who may call and how, and what every error looks like. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/nl/hostforge/api/openapi/openapi.properties")
class OpenApiConfiguration {
    static final String COOKIE = "staffCookie";
    static final String BEARER = "staffBearer";
    static final String CSRF = "csrfToken";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, IdempotencyKey.class);
    }

    @Bean
    OpenAPI openApiDescription(SecuritySettings settings) {
        var prefix = settings.plainHttp() ? "" : "__Host-";
        return new OpenAPI()
                .info(new Info()
                        .title("HostForge")
                        .version("1")
                        .description("Hosting packages, domains, orders and invoices. Errors are problem details (RFC"
                                + " 9457) with a stable type. A POST may be repeated with the same Idempotency-Key;"
                                + " what can change has an ETag, for If-Match."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                COOKIE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(prefix + "hf-staff")
                                        .description("Set by signing in; for the admin panel"))
                        .addSecuritySchemes(
                                CSRF,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-XSRF-TOKEN")
                                        .description("The value of the cookie XSRF-TOKEN, for changes by cookie"))
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("From /api/auth/token; for machines, without CSRF token")));
    }

    @Bean
    GlobalOperationCustomizer operationsWithTheirHeaders() {
        return new OperationHeaders();
    }

    @Bean
    @Order(1)
    OpenApiCustomizer operationsWithTheirProblems() {
        return new OperationProblems();
    }

    @Bean
    @Order(2)
    OpenApiCustomizer completeAnswers() {
        return new CompleteAnswers();
    }

    /** Last, since the others know a nullable field by its type. */
    @Bean
    @Order(3)
    OpenApiCustomizer nullableReferences() {
        return new NullableReferences();
    }
}
