package nl.hostforge.sandbox.moneybird;

import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/** What every call of the API passes first: the rate limit, the token, the administration. */
@Component
class Gate {
    private final MoneybirdSettings settings;
    private final RateLimit limit;

    Gate(MoneybirdSettings settings, RateLimit limit) {
        this.settings = settings;
        this.limit = limit;
    }

    Work guarded(Work work) {
        return call -> {
            if (!limit.admits(call.remoteAddress())) return limit.tooMany(call.remoteAddress());
            return limit.withHeaders(judged(call, work), call.remoteAddress());
        };
    }

    private Answer judged(Call call, Work work) {
        try {
            check(call);
            return work.answer(call);
        } catch (MoneybirdRefusal refusal) {
            return refusal.answer();
        }
    }

    private void check(Call call) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + settings.token()))
            throw MoneybirdRefusal.plain(401, "Authorization required");
        var administration = call.pathVariables().getOrDefault("administration", settings.administration());
        if (!administration.equals(settings.administration()))
            throw MoneybirdRefusal.symbolic(404, "Administration not found", "administration_id", "not_found");
    }
}
