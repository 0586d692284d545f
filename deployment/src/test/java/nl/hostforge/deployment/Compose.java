package nl.hostforge.deployment;

import java.util.List;
import java.util.Map;

/** {@code docker-compose.yml}, with its merge keys resolved. */
final class Compose {
    private Compose() {}

    static Map<String, Object> file() {
        return Yaml.documents(Project.file("docker-compose.yml")).getFirst();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) file().get("services");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> environmentOf(String service) {
        return (Map<String, Object>) services().get(service).getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> of, String key) {
        return (List<Object>) of.getOrDefault(key, List.of());
    }
}
