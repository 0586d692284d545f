package nl.hostforge.deployment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of lines {@code NAME=value}, as compose and kustomize read it. */
final class Environment {
    private Environment() {}

    static Map<String, String> in(Path file) {
        var names = new LinkedHashMap<String, String>();
        for (var line : Project.text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cut = line.indexOf('=');
            if (cut < 1) throw new AssertionError(file + ": not a setting: " + line);
            if (names.put(line.substring(0, cut), line.substring(cut + 1)) != null)
                throw new AssertionError(file + ": twice: " + line);
        }
        return names;
    }
}
