package nl.hostforge.sandbox.call;

import java.util.function.Function;
import org.springframework.http.HttpMethod;

/**
 * A door of a provider.
 *
 * @param pattern path below the provider's own prefix, in Spring's path pattern syntax
 * @param operation the operation's stable name; depends on the call where one address serves many operations
 */
public record Route(HttpMethod method, String pattern, Function<Call, String> operation, Work work) {

    public static Route get(String pattern, String operation, Work work) {
        return new Route(HttpMethod.GET, pattern, call -> operation, work);
    }

    public static Route post(String pattern, String operation, Work work) {
        return new Route(HttpMethod.POST, pattern, call -> operation, work);
    }

    public static Route post(String pattern, Function<Call, String> operation, Work work) {
        return new Route(HttpMethod.POST, pattern, operation, work);
    }

    public static Route put(String pattern, String operation, Work work) {
        return new Route(HttpMethod.PUT, pattern, call -> operation, work);
    }

    public static Route patch(String pattern, String operation, Work work) {
        return new Route(HttpMethod.PATCH, pattern, call -> operation, work);
    }

    public static Route delete(String pattern, String operation, Work work) {
        return new Route(HttpMethod.DELETE, pattern, call -> operation, work);
    }
}
