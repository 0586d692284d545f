package nl.hostforge.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. A forwarded address is believed only as far as the chain of trusted proxies goes: read
 * from the right, the first address that is no trusted proxy is the caller's. What stands left of it anyone could have
 * written.
 */
@Component
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** Digits, dots, colons: nothing that would make a name be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final List<IpAddressMatcher> trustedProxies;

    ClientAddress(RequestSettings settings) {
        this.trustedProxies =
                settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** @return an IP address in its usual notation */
    public String of(HttpServletRequest request) {
        var socket = request.getRemoteAddr();
        if (!isTrusted(socket)) return socket;
        var nearest = socket;
        for (var forwarded : fromTheRight(request)) {
            if (!ADDRESS.matcher(forwarded).matches()) return nearest;
            nearest = forwarded;
            if (!isTrusted(forwarded)) return forwarded;
        }
        return nearest;
    }

    private static List<String> fromTheRight(HttpServletRequest request) {
        var addresses = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
        return addresses.reversed();
    }

    private boolean isTrusted(String address) {
        return trustedProxies.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
