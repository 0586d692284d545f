package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.openprovider.OpenproviderRefusal.WRONG_CREDENTIALS;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/** Bearer tokens, which expire without being asked. Kept in memory only: a restart logs everybody out. */
@Component
class Tokens {
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final OpenproviderSettings settings;
    private final Clock clock;

    Tokens(OpenproviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Answer login(Call call) {
        var body = call.json();
        if (!settings.username().equals(body.path("username").asString(""))
                || !settings.password().equals(body.path("password").asString("")))
            return Envelope.refusal(401, WRONG_CREDENTIALS, "Authentication/Authorization Failed");
        var token = UUID.randomUUID().toString().replace("-", "");
        expiries.put(token, clock.instant().plus(settings.tokenLifetime()));
        return Envelope.success(new LoggedIn(token, settings.resellerId()));
    }

    /** This work, for those whose token is still good. */
    Work guarded(Work work) {
        return call -> {
            var header = call.header("Authorization").orElse("");
            var expiry = header.startsWith("Bearer ") ? expiries.get(header.substring(7)) : null;
            if (expiry == null || !expiry.isAfter(clock.instant()))
                return Envelope.refusal(WRONG_CREDENTIALS, "Authentication/Authorization Failed");
            try {
                return work.answer(call);
            } catch (OpenproviderRefusal refusal) {
                return Envelope.refusal(refusal);
            }
        };
    }

    void forget() {
        expiries.clear();
    }

    record LoggedIn(String token, int resellerId) {}
}
