package nl.hostforge.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that came in on a management port of its own, which is for operators and not reachable from outside. Where
 * management shares the port of the API there are none.
 */
class ManagementPort implements RequestMatcher {
    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    /** The ports are known only once they are open, so they are looked up each time. */
    @Override
    public boolean matches(HttpServletRequest request) {
        var management = environment.getProperty("local.management.port", Integer.class);
        var own = environment.getProperty("local.server.port", Integer.class);
        return management != null && !management.equals(own) && request.getLocalPort() == management;
    }
}
