package nl.hostforge.e2e.product;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The sandbox from a tester's side: faults, calls in progress, and what the providers hold. */
public final class SandboxControl {
    private final Api api;

    public SandboxControl(Api api) {
        this.api = api;
    }

    /** @return the rule's id */
    public String fault(String provider, String operation, String reference, int times, Map<String, Object> effect)
            throws IOException, InterruptedException {
        var rule = new java.util.HashMap<String, Object>(
                Map.of("provider", provider, "operation", operation, "times", times, "effect", effect));
        if (reference != null) rule.put("reference", reference);
        return api.post("/control/faults", rule).ok().body().path("id").asString();
    }

    public void release(String fault) throws IOException, InterruptedException {
        api.post("/control/faults/" + fault + "/release", Map.of());
    }

    /** @return whether a call of this operation is in this phase just now */
    public boolean isOpen(String operation, String phase) throws IOException, InterruptedException {
        return stream(api.get("/control/calls/open").ok().body())
                .anyMatch(call -> call.path("operation").asString().startsWith(operation)
                        && call.path("phase").asString().equals(phase));
    }

    public JsonNode state(String provider) throws IOException, InterruptedException {
        return api.get("/control/" + provider + "/state").ok().body();
    }

    /** @return all calls so far, oldest first */
    public Stream<JsonNode> journal(String provider, String operation) throws IOException, InterruptedException {
        return stream(api.get("/control/journal?limit=100000&provider=" + provider + "&operation=" + operation)
                .ok()
                .body());
    }

    private static Stream<JsonNode> stream(JsonNode answer) {
        var list = answer.isArray() ? answer : answer.iterator().next();
        return StreamSupport.stream(list.spliterator(), false);
    }
}
