package nl.hostforge.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we use of kustomize; whatever else a file says is refused. No library on Maven Central that could be had here
 * carries a model of it.
 */
record Kustomization(
        String apiVersion,
        String kind,
        String namespace,
        List<Labels> labels,
        List<String> resources,
        List<Image> images,
        List<Generator> configMapGenerator,
        List<Patch> patches) {
    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    record Image(String name, String newName, String newTag) {}

    record Generator(String name, String behavior, List<String> envs) {}

    record Patch(String path) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Kustomization {
        labels = Objects.requireNonNullElse(labels, List.of());
        resources = Objects.requireNonNullElse(resources, List.of());
        images = Objects.requireNonNullElse(images, List.of());
        configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
        patches = Objects.requireNonNullElse(patches, List.of());
    }

    static Kustomization in(Path folder) {
        return of(Yaml.documents(folder.resolve("kustomization.yaml")).getFirst());
    }

    static Kustomization of(Map<String, Object> content) {
        return MAPPER.convertValue(content, Kustomization.class);
    }
}
