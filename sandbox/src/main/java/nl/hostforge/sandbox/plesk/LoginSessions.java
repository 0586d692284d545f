package nl.hostforge.sandbox.plesk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One-time logins: each token serves once, for the browser address that it was made for. Kept in memory only. */
@Component
class LoginSessions {
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    String create(String login, String userIp) {
        var token = UUID.randomUUID().toString().replace("-", "");
        sessions.put(token, new Session(login, plain(userIp)));
        return token;
    }

    /** The login that this token opens; none when it was used before or comes from elsewhere. */
    Optional<String> use(String token, String remoteAddress) {
        return Optional.ofNullable(sessions.remove(token))
                .filter(session -> session.userIp().equals(remoteAddress))
                .map(Session::login);
    }

    int count() {
        return sessions.size();
    }

    void forget() {
        sessions.clear();
    }

    /** Obsidian takes the address as Base64 and as plain text. */
    private static String plain(String userIp) {
        if (userIp.contains(".") || userIp.contains(":")) return userIp;
        try {
            return new String(Base64.getDecoder().decode(userIp), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "user_ip is not an IP address");
        }
    }

    private record Session(String login, String userIp) {}
}
