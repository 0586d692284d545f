package nl.hostforge.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML, and refuses a key that stands twice in one place: the second would win, and nobody would see it. */
final class Yaml {
    private Yaml() {}

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                .loadAll(Project.text(file))
                .forEach(document -> documents.add((Map<String, Object>) document));
        return documents;
    }

    /** @return what is found by following the keys */
    static Object at(Map<String, Object> document, String... keys) {
        Object found = document;
        for (var key : keys) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(key))
                throw new AssertionError("no '" + key + "' of " + String.join(" › ", keys));
            found = map.get(key);
        }
        return found;
    }
}
