package nl.hostforge.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code Dockerfile}, and every image that any file names. */
final class Images {
    private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(\"[^\"]*\"|\\S+)");

    private Images() {}

    static String dockerfile() {
        return Project.text("Dockerfile");
    }

    /** @return the instructions, each on one line, without comments */
    static List<String> instructions() {
        var uncommented =
                dockerfile().lines().filter(line -> !line.startsWith("#")).toList();
        return String.join("\n", uncommented)
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** @return the instructions of a stage, those of the stages it is made from included */
    static List<String> stage(String name) {
        var start = instructions().stream()
                .filter(line -> line.startsWith("FROM ") && line.endsWith(" AS " + name))
                .findFirst()
                .orElseThrow();
        var parent = start.split(" ")[1];
        var own = instructions().stream()
                .dropWhile(line -> !line.equals(start))
                .skip(1)
                .takeWhile(line -> !line.startsWith("FROM "));
        return Stream.concat(isStage(parent) ? stage(parent).stream() : Stream.of(start), own)
                .toList();
    }

    static Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        for (var line : instructions()) {
            if (!line.startsWith("ENV ")) continue;
            var found = VARIABLE.matcher(line.substring("ENV ".length()));
            while (found.find()) variables.put(found.group(1), found.group(2).replace("\"", ""));
        }
        return variables;
    }

    /** @return what is pulled or built, by all files, with its tag */
    static List<String> all() {
        var froms = instructions().stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .filter(image -> !isStage(image));
        var services = Compose.services().values().stream().map(service -> (String) service.get("image"));
        var pods = Cluster.pods().values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .map(container -> container.getImage());
        var overlays = KustomizationTest.everyOverlay().stream()
                .flatMap(folder -> Kustomization.in(folder).images().stream())
                .map(image -> image.newName() + ":" + image.newTag());
        return Stream.of(froms, services, pods, overlays)
                .flatMap(images -> images)
                .toList();
    }

    private static boolean isStage(String name) {
        return instructions().stream().anyMatch(line -> line.startsWith("FROM ") && line.endsWith(" AS " + name));
    }
}
