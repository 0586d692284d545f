package nl.hostforge.app.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every way in which a provider can fail, each as likely as any other, at every call to every provider. */
final class FaultMix {
    private static final List<String> PROVIDERS = List.of("plesk", "openprovider", "moneybird");

    /** Delays outlast the deadline of a call; what finishes late, or cannot be seen yet, is there before it is settled. */
    private static final List<String> EFFECTS = List.of(
            "{\"type\":\"DELAY_BEFORE\",\"millis\":5000}",
            "{\"type\":\"DELAY_AFTER\",\"millis\":5000}",
            "{\"type\":\"DROP_BEFORE\"}",
            "{\"type\":\"DROP_AFTER\"}",
            "{\"type\":\"FINISH_LATE\",\"millis\":2500}",
            "{\"type\":\"SLOW_DRIP\",\"millisPerByte\":20}",
            "{\"type\":\"STATUS\",\"code\":401}",
            "{\"type\":\"STATUS\",\"code\":404}",
            "{\"type\":\"STATUS\",\"code\":409}",
            "{\"type\":\"STATUS\",\"code\":429,\"retryAfter\":1}",
            "{\"type\":\"STATUS\",\"code\":500}",
            "{\"type\":\"STATUS\",\"code\":502}",
            "{\"type\":\"STATUS\",\"code\":503}",
            "{\"type\":\"GARBAGE\"}",
            "{\"type\":\"REFUSE\",\"code\":\"1019\",\"message\":\"not today\"}",
            "{\"type\":\"MAINTENANCE\"}",
            "{\"type\":\"BLIND\",\"millis\":3000}");

    private FaultMix() {}

    /** @param share how many calls in a hundred go wrong */
    static void add(SandboxControl sandbox, int share, long seed) throws IOException, InterruptedException {
        if (share == 0) return;
        // each rule is asked only about the calls that the ones before let pass
        var each = 1 - Math.pow(1 - share / 100.0, 1.0 / EFFECTS.size());
        var rule = 0;
        for (var provider : PROVIDERS)
            for (var effect : EFFECTS)
                sandbox.add("{\"provider\":\"%s\",\"probability\":%s,\"seed\":%d,\"effect\":%s}"
                        .formatted(provider, each, seed + rule++, effect));
    }

    /** @return how many calls each kind of fault struck */
    static Map<String, Integer> struck(SandboxControl sandbox) throws IOException, InterruptedException {
        var struck = new TreeMap<String, Integer>();
        for (var fault : sandbox.faults()) {
            var effect = fault.at("/rule/effect");
            var kind =
                    effect.path("type").asString() + " " + effect.path("code").asString("");
            struck.merge(kind.strip(), fault.path("struck").asInt(), Integer::sum);
        }
        return struck;
    }
}
