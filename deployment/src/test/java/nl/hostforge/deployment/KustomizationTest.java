package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1EnvFromSource;
import io.kubernetes.client.openapi.models.V1Namespace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KustomizationTest {
    private static final Path BASE = Project.file("k8s/base");

    static List<Path> everyFolder() {
        return Project.filesBelow("k8s").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyFolder")
    void it_names_every_file_of_its_folder_and_no_file_that_is_not_there(Path folder) throws Exception {
        var kustomization = Kustomization.in(folder);
        assertThat(kustomization.apiVersion()).isEqualTo("kustomize.config.k8s.io/v1beta1");
        assertThat(kustomization.kind()).isEqualTo("Kustomization");
        var named = Stream.of(
                        kustomization.resources().stream(),
                        kustomization.patches().stream().map(Kustomization.Patch::path),
                        kustomization.configMapGenerator().stream().flatMap(generator -> generator.envs().stream()))
                .flatMap(names -> names)
                .map(name -> folder.resolve(name).normalize())
                .toList();
        assertThat(named).allMatch(Files::exists).doesNotHaveDuplicates();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.endsWith("kustomization.yaml")))
                    .allMatch(named::contains);
        }
    }

    @Test
    void what_we_do_not_check_is_refused() {
        assertThatThrownBy(() -> Kustomization.of(Map.of("kind", "Kustomization", "helmCharts", List.of())))
                .hasMessageContaining("helmCharts");
    }

    @Test
    void everything_is_put_into_the_namespace_that_it_makes() {
        assertThat(Kustomization.in(BASE).namespace())
                .isEqualTo(Cluster.only(V1Namespace.class).getMetadata().getName());
    }

    @Test
    void the_settings_that_pods_name_are_made_and_no_others() {
        var named = Cluster.pods().values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .flatMap(container ->
                        Objects.requireNonNullElse(container.getEnvFrom(), List.<V1EnvFromSource>of()).stream())
                .filter(source -> source.getConfigMapRef() != null)
                .map(source -> source.getConfigMapRef().getName())
                .distinct();
        assertThat(named)
                .containsExactlyElementsOf(Kustomization.in(BASE).configMapGenerator().stream()
                        .map(Kustomization.Generator::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void an_overlay_changes_only_what_the_base_has(Path folder) {
        var overlay = Kustomization.in(folder);
        assertThat(overlay.resources()).containsExactly("../../base");
        var inBase = Cluster.manifests();
        for (var patch : overlay.patches())
            for (var part : Manifest.in(folder.resolve(patch.path())))
                assertThat(inBase)
                        .as(part.toString())
                        .anyMatch(whole ->
                                whole.kind().equals(part.kind()) && whole.name().equals(part.name()));
        for (var generator : overlay.configMapGenerator()) {
            assertThat(generator.behavior()).isEqualTo("merge");
            assertThat(Kustomization.in(BASE).configMapGenerator())
                    .anyMatch(made -> made.name().equals(generator.name()));
        }
        var images = Cluster.pods().values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .map(container -> container.getImage().split(":")[0])
                .toList();
        assertThat(overlay.images()).isNotEmpty().allMatch(image -> images.contains(image.name()));
    }

    static List<Path> everyOverlay() {
        return everyFolder().stream()
                .filter(folder -> folder.startsWith(Project.file("k8s/overlays")))
                .toList();
    }
}
