package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {
    static List<Manifest> everyManifest() {
        return Project.filesBelow("k8s").stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> Manifest.in(file).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyManifest")
    void it_is_valid_by_the_clusters_own_api(Manifest manifest) {
        assertThatCode(manifest::read).doesNotThrowAnyException();
    }

    @Test
    void a_field_that_the_cluster_does_not_know_is_refused_however_deep_it_is() {
        var misspelt = Map.of("selector", Map.of("matchLabels", Map.of()), "maxUnavailabel", 1);
        assertThatThrownBy(() -> budget(misspelt).read()).hasMessageContaining("maxUnavailabel");
    }

    @Test
    void a_field_of_the_wrong_type_and_an_unknown_kind_are_refused() {
        assertThatThrownBy(() -> budget(Map.of("selector", "hostforge")).read())
                .isInstanceOf(IllegalArgumentException.class);
        var unknown = new HashMap<>(budget(Map.of()).content());
        unknown.put("kind", "PodDisruptionBadger");
        assertThatThrownBy(() -> new Manifest(Path.of("nowhere.yaml"), unknown).read())
                .hasMessageContaining("unknown kind");
    }

    @Test
    void a_name_stands_once_per_kind() {
        assertThat(Cluster.manifests().stream().map(manifest -> manifest.kind() + " " + manifest.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_object_says_what_it_belongs_to() {
        for (var manifest : Cluster.manifests())
            assertThat(Yaml.at(manifest.content(), "metadata", "labels", "app.kubernetes.io/name"))
                    .as(manifest.toString())
                    .isEqualTo("hostforge");
        assertThat(Kustomization.in(Project.file("k8s/base")).labels())
                .singleElement()
                .satisfies(
                        labels -> assertThat(labels.pairs()).containsEntry("app.kubernetes.io/part-of", "hostforge"));
    }

    private static Manifest budget(Map<String, Object> spec) {
        return new Manifest(
                Project.file("k8s/base/scaling.yaml"),
                Map.of(
                        "apiVersion",
                        "policy/v1",
                        "kind",
                        "PodDisruptionBudget",
                        "metadata",
                        Map.of("name", "hostforge"),
                        "spec",
                        spec));
    }
}
