package nl.hostforge.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import nl.hostforge.sandbox.call.Call;
import org.springframework.util.PatternMatchUtils;

/**
 * Which calls a fault strikes, and how.
 *
 * @param provider {@code plesk}, {@code openprovider}, {@code moneybird}, {@code vies}; any when null
 * @param operation name such as {@code plesk.createCustomer}, with {@code *} as wildcard; any when null
 * @param reference part of a reference, login or domain name that the call is about; any when null
 * @param times how many matching calls it strikes; all of them when null
 * @param skip how many matching calls pass before it strikes
 * @param probability of being struck, for each matching call that is not skipped; 1 when null
 * @param seed of the draws, so that the same calls are struck the next time; any when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRule(
        String provider,
        String operation,
        String reference,
        Integer times,
        int skip,
        Double probability,
        Long seed,
        Effect effect) {

    public FaultRule {
        if (effect == null) throw new IllegalArgumentException("a fault needs an effect");
        if (skip < 0 || (times != null && times < 1)) throw new IllegalArgumentException("skip >= 0, times >= 1");
        if (probability != null && !(probability > 0 && probability <= 1))
            throw new IllegalArgumentException("0 < probability <= 1");
    }

    boolean matches(Call call, Set<String> references) {
        return effect.suits(call.operation())
                && (provider == null || PatternMatchUtils.simpleMatch(provider, call.provider()))
                && (effect instanceof Effect.Down
                        || ((operation == null || PatternMatchUtils.simpleMatch(operation, call.operation()))
                                && (reference == null || references.stream().anyMatch(r -> r.contains(reference)))));
    }
}
