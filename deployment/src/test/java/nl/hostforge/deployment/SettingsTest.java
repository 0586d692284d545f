package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1KeyToPath;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every setting that a file names is one that there is; every secret is named and none is told. */
class SettingsTest {
    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z0-9_]+)");
    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("(PASSWORD|SECRET|TOKEN|MASTERKEY|APIKEY|CREDENTIAL|DSN)$");
    /** As {@code docker-compose.yml} and the manifests have it. */
    private static final String SECRETS = "/etc/hostforge/secrets";

    @Test
    void every_environment_variable_is_in_the_configuration_reference() {
        assertThat(everyVariable().keySet())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(ConfigurationReference.environmentNames())
                        .as(name)
                        .contains(name));
    }

    @Test
    void no_variable_that_sounds_like_a_secret_has_a_value() {
        everyVariable().forEach((name, value) -> {
            if (SOUNDS_SECRET.matcher(name).find()) assertThat(value).as(name).isEmpty();
        });
    }

    @Test
    void no_manifest_is_a_secret() {
        assertThat(ManifestsTest.everyManifest())
                .noneMatch(manifest -> manifest.kind().endsWith(" Secret"));
        for (var folder : KustomizationTest.everyFolder())
            assertThat(Yaml.documents(folder.resolve("kustomization.yaml")).getFirst())
                    .doesNotContainKey("secretGenerator");
    }

    @Test
    void a_secret_is_a_file_named_as_the_setting_it_holds() {
        var files = new ArrayList<String>();
        for (var secret : Compose.list(Compose.services().get("app"), "secrets"))
            files.add(fileName((String) ((Map<?, ?>) secret).get("target")));
        for (var kind : List.of("V1Deployment", "V1Job"))
            files.addAll(secretItems(Cluster.pods().get(kind).getSpec(), "hostforge-secrets").stream()
                    .map(V1KeyToPath::getPath)
                    .toList());
        assertThat(files).hasSize(4 + 4 + 1);
        assertThat(ConfigurationReference.properties()).containsAll(files);
        assertThat(Images.dockerfile()).contains("configtree:" + SECRETS + "/");
        assertThat(Cluster.pods()
                        .get("V1Deployment")
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getVolumeMounts())
                .anyMatch(mount ->
                        mount.getMountPath().equals(SECRETS) && mount.getName().equals("secrets"));
    }

    @Test
    void the_guide_says_how_each_secret_is_made() {
        var guide = Project.text("docs/deployment.md");
        for (var pod : Cluster.pods().values())
            for (var volume : pod.getSpec().getVolumes())
                if (volume.getSecret() != null) {
                    assertThat(guide).contains(volume.getSecret().getSecretName());
                    for (var item : volume.getSecret().getItems())
                        assertThat(guide).as(volume.getName()).contains(item.getKey());
                }
        for (var container : Cluster.pods().get("V1Deployment").getSpec().getContainers())
            for (var source : container.getEnvFrom())
                if (source.getSecretRef() != null)
                    assertThat(guide).contains(source.getSecretRef().getName());
        assertThat(guide).contains("hostforge-tls");
        for (var secret : Set.copyOf(composeSecretFiles())) assertThat(guide).contains(secret);
    }

    @Test
    void what_stays_on_the_machine_is_neither_committed_nor_sent_to_the_builder() {
        assertThat(Project.text(".gitignore").lines()).contains("/.env", "/secrets/");
        assertThat(Project.text(".dockerignore").lines()).contains(".env", "secrets");
    }

    /** By name; the value is empty where another place holds it. */
    private static Map<String, String> everyVariable() {
        var variables = new LinkedHashMap<String, String>();
        Images.environment().forEach(variables::put);
        variables.putAll(Environment.in(Project.file(".env.example")));
        for (var line : Project.text(".env.example").lines().toList())
            if (line.matches("#[A-Z].*=.*"))
                variables.put(line.substring(1, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        for (var service : Compose.services().keySet())
            Compose.environmentOf(service).forEach((name, value) -> variables.put(name, value.toString()));
        var interpolated = INTERPOLATED.matcher(Project.text("docker-compose.yml"));
        while (interpolated.find()) variables.putIfAbsent(interpolated.group(1), "");
        for (Path file : Project.filesBelow("k8s"))
            if (file.toString().endsWith(".env")) variables.putAll(Environment.in(file));
        for (var pod : Cluster.pods().values())
            for (var container : pod.getSpec().getContainers())
                for (var variable : Objects.requireNonNullElse(container.getEnv(), List.<V1EnvVar>of()))
                    variables.put(variable.getName(), Objects.requireNonNullElse(variable.getValue(), ""));
        return variables;
    }

    private static Set<String> composeSecretFiles() {
        var files = new LinkedHashSet<String>();
        for (var secret : ((Map<?, ?>) Compose.file().get("secrets")).values())
            files.add(fileName((String) ((Map<?, ?>) secret).get("file")));
        return files;
    }

    private static List<V1KeyToPath> secretItems(V1PodSpec pod, String secret) {
        return pod.getVolumes().stream()
                .filter(volume -> volume.getSecret() != null
                        && volume.getSecret().getSecretName().equals(secret))
                .flatMap(volume -> volume.getSecret().getItems().stream())
                .toList();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
