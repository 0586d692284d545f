package nl.hostforge.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.api.ratelimit.RateLimitFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Four chains, and whatever none of them opens is closed: the staff's API by token and role, the public API by rate
 * limit only, providers' notices by rate limit and signature, and the rest, where pages and health are open and everything else does not exist.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, StaffTokenSettings.class})
class SecurityConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Duration HSTS = Duration.ofDays(365);

    private final SecuritySettings settings;
    private final ProblemResponder problems;

    SecurityConfiguration(SecuritySettings settings, ProblemResponder problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staffChain(
            HttpSecurity http,
            StaffTokens tokens,
            StaffCookies cookies,
            RateLimitFilter rateLimit,
            CsrfTokenRepository csrfTokens) {
        return common(http.securityMatcher("/api/auth/**", "/api/admin/**"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new HeaderCsrf())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .addFilterBefore(new StaffTokenFilter(tokens, cookies), AuthorizationFilter.class)
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/api/auth/login", "/api/auth/token")
                            .permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/api/auth/refresh", "/api/auth/logout")
                            .permitAll();
                    requests.requestMatchers("/api/auth/**").authenticated();
                    StaffAccess.apply(requests);
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicChain(HttpSecurity http, RateLimitFilter rateLimit) {
        return common(http.securityMatcher("/api/v1/**"))
                .csrf(AbstractHttpConfigurer::disable) // no cookie means anything here
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Who calls is known by the signature of what they bring, which the controller has checked. */
    @Bean
    @Order(3)
    SecurityFilterChain hooksChain(HttpSecurity http, RateLimitFilter rateLimit) {
        return common(http.securityMatcher("/hooks/**"))
                .csrf(AbstractHttpConfigurer::disable) // no cookie means anything here
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/hooks/moneybird")
                            .permitAll();
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> problems.answer(request, response, new NotFound("page"))))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesChain(HttpSecurity http, Environment environment) {
        return common(http)
                .csrf(AbstractHttpConfigurer::disable) // nothing here changes anything
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) ->
                                problems.answer(request, response, new NotFound("page")))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.answer(request, response, new NotFound("page"))))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    requests.requestMatchers(new ManagementPort(environment)).permitAll();
                    requests.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/api/openapi.json")
                            .permitAll();
                    requests.requestMatchers("/api/**", "/actuator/**", "/error/**")
                            .denyAll();
                    requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
                    requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse(); // the page's script must read it
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(!settings.plainHttp()).sameSite("Lax"));
        return tokens;
    }

    /** Nobody signs in by Spring's own means; without this it would invent a user and print the password. */
    @Bean
    UserDetailsService noUsers() {
        return new InMemoryUserDetailsManager();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilter(AllowedOrigins.filter(settings, problems))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(unknown()).accessDeniedHandler(denied()))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                        .contentSecurityPolicy(
                                csp -> csp.policyDirectives(ContentSecurityPolicy.of(settings.styleHashes())))
                        // TLS may end before us, so it's the setting that knows, not the request
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> !settings.plainHttp())
                                .includeSubDomains(true)
                                .maxAgeInSeconds(HSTS.toSeconds()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin")));
    }

    private AuthenticationEntryPoint unknown() {
        return (request, response, failure) ->
                problems.answer(request, response, StaffTokenFilter.hasBearer(request) ? new InvalidToken() : failure);
    }

    private AccessDeniedHandler denied() {
        return (request, response, failure) ->
                problems.answer(request, response, failure instanceof CsrfException ? new CsrfTokenInvalid() : failure);
    }

    /** A bearer is never sent by a browser on its own, so it can't be abused by another page; a cookie can. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (READING.contains(request.getMethod()) || path.equals("/api/auth/token")) return false;
        return path.startsWith("/api/auth/") || !StaffTokenFilter.hasBearer(request);
    }
}
