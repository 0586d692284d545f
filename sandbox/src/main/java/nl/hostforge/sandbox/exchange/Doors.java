package nl.hostforge.sandbox.exchange;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Opens every provider's doors below its own prefix. Not lazy: the journal is read before the first call, not by it. */
@Lazy(false)
@Configuration(proxyBeanMethods = false)
class Doors {
    private final Exchange exchange;
    private final Clock clock;

    Doors(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    @Bean
    @Lazy(false)
    RouterFunction<ServerResponse> providers(List<Provider> providers) {
        var doors = RouterFunctions.route();
        for (var provider : providers) {
            for (var route : provider.routes())
                doors.route(
                        RequestPredicates.method(route.method())
                                .and(RequestPredicates.path("/" + provider.name() + route.pattern())),
                        request -> serve(provider, route, request));
            var nowhere = new Route(null, null, _ -> provider.name() + ".unknown", provider::unknown);
            doors.route(
                    RequestPredicates.path("/" + provider.name() + "/**"),
                    request -> serve(provider, nowhere, request));
        }
        return doors.build();
    }

    private ServerResponse serve(Provider provider, Route route, ServerRequest request) throws IOException {
        var call = new Call(
                UUID.randomUUID().toString(),
                clock.instant(),
                provider.name(),
                null,
                request.method().name(),
                request.path(),
                Map.copyOf(request.pathVariables()),
                new LinkedMultiValueMap<>(request.params()),
                copyOf(request.headers().asHttpHeaders()),
                request.servletRequest().getRemoteAddr(),
                request.servletRequest().getInputStream().readAllBytes());
        return exchange.take(provider, call.named(route.operation().apply(call)), route.work());
    }

    /** The request's own headers are read from the connection, which may be gone before the work begins. */
    private static HttpHeaders copyOf(HttpHeaders headers) {
        var copy = new HttpHeaders();
        copy.addAll(headers);
        return copy;
    }
}
