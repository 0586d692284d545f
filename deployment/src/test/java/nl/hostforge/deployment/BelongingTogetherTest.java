package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever one object says of another by name is true. */
class BelongingTogetherTest {
    private static final Map<String, V1PodTemplateSpec> PODS = Cluster.pods();
    private static final V1PodTemplateSpec APP = PODS.get("V1Deployment");
    private static final V1PodTemplateSpec POSTGRES = PODS.get("V1StatefulSet");
    private static final V1PodTemplateSpec MIGRATIONS = PODS.get("V1Job");

    @Test
    void whoever_makes_pods_finds_them_again() {
        assertThat(chosenBy(Cluster.only(V1Deployment.class).getSpec().getSelector()))
                .containsExactly(APP);
        assertThat(chosenBy(Cluster.only(V1StatefulSet.class).getSpec().getSelector()))
                .containsExactly(POSTGRES);
        assertThat(chosenBy(Cluster.only(V1PodDisruptionBudget.class).getSpec().getSelector()))
                .containsExactly(APP);
        assertThat(APP.getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(spread ->
                        assertThat(chosenBy(spread.getLabelSelector())).containsExactly(APP));
    }

    @Test
    void a_service_leads_to_an_open_port_of_its_pods() {
        for (var service : Cluster.all(V1Service.class)) {
            var pods = chosenBy(service.getSpec().getSelector());
            assertThat(pods).as(service.getMetadata().getName()).hasSize(1);
            for (var port : service.getSpec().getPorts())
                assertThat(portsOf(pods.getFirst()))
                        .extracting(V1ContainerPort::getName)
                        .contains(port.getTargetPort().getStrValue());
        }
    }

    @Test
    void the_ingress_leads_to_the_products_service_and_has_a_certificate_for_every_host() {
        for (var manifest : ManifestsTest.everyManifest()) {
            if (!manifest.is(V1Ingress.class)) continue;
            var spec = ((V1Ingress) manifest.read()).getSpec();
            for (var rule : spec.getRules()) {
                assertThat(spec.getTls())
                        .anyMatch(tls -> tls.getHosts().contains(rule.getHost()) && tls.getSecretName() != null);
                var backend = rule.getHttp().getPaths().getFirst().getBackend().getService();
                var service = Cluster.all(V1Service.class).stream()
                        .filter(one -> one.getMetadata().getName().equals(backend.getName()))
                        .findFirst()
                        .orElseThrow();
                assertThat(chosenBy(service.getSpec().getSelector())).containsExactly(APP);
                assertThat(service.getSpec().getPorts())
                        .anyMatch(
                                port -> port.getName().equals(backend.getPort().getName()));
            }
        }
    }

    @Test
    void names_of_other_objects_are_names_of_objects() {
        var scaled = Cluster.only(V2HorizontalPodAutoscaler.class).getSpec().getScaleTargetRef();
        var deployment = Cluster.only(V1Deployment.class);
        assertThat(scaled.getKind()).isEqualTo(deployment.getKind());
        assertThat(scaled.getApiVersion()).isEqualTo(deployment.getApiVersion());
        assertThat(scaled.getName()).isEqualTo(deployment.getMetadata().getName());
        var services = Cluster.all(V1Service.class).stream()
                .map(service -> service.getMetadata().getName())
                .toList();
        assertThat(services)
                .contains(Cluster.only(V1StatefulSet.class).getSpec().getServiceName());
        assertThat(Environment.in(Project.file("k8s/base/settings.env")).get("HOSTFORGE_DATABASE_URL"))
                .startsWith("jdbc:postgresql://"
                        + Cluster.only(V1StatefulSet.class).getSpec().getServiceName() + ":5432/");
        var account = Cluster.only(V1ServiceAccount.class).getMetadata().getName();
        assertThat(Stream.of(APP, MIGRATIONS).map(pod -> pod.getSpec().getServiceAccountName()))
                .containsOnly(account);
    }

    @Test
    void what_a_container_mounts_is_a_volume_and_every_volume_is_mounted() {
        var claimed = Cluster.only(V1StatefulSet.class).getSpec().getVolumeClaimTemplates().stream()
                .map(V1PersistentVolumeClaim::getMetadata)
                .map(metadata -> metadata.getName());
        var volumes = Stream.concat(
                        claimed, POSTGRES.getSpec().getVolumes().stream().map(V1Volume::getName))
                .toList();
        assertThat(mountsOf(POSTGRES)).containsExactlyInAnyOrderElementsOf(volumes);
        for (var pod : List.of(APP, MIGRATIONS))
            assertThat(mountsOf(pod))
                    .containsExactlyInAnyOrderElementsOf(pod.getSpec().getVolumes().stream()
                            .map(V1Volume::getName)
                            .toList());
    }

    @Test
    void nothing_may_talk_to_anything_unless_a_policy_says_so() {
        var policies = Cluster.all(V1NetworkPolicy.class);
        assertThat(policies).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPodSelector()).isEqualTo(new V1LabelSelector());
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
        for (var policy : policies) {
            for (var rule : policy.getSpec().getIngress()) {
                assertThat(rule.getFrom()).as("who may come").isNotEmpty();
                assertThat(rule.getPorts()).as("to which port").isNotEmpty();
            }
            for (var rule : policy.getSpec().getEgress()) {
                assertThat(rule.getTo()).as("where one may go").isNotEmpty();
                assertThat(rule.getPorts()).as("to which port").isNotEmpty();
            }
        }
    }

    @Test
    void the_product_and_its_migrations_reach_postgres_and_visitors_reach_the_product_alone() {
        assertThat(comers(POSTGRES)).containsExactlyInAnyOrder(APP, MIGRATIONS);
        assertThat(openPorts(POSTGRES)).containsExactly(5432);
        assertThat(openPorts(APP)).containsExactly((Integer) Product.setting("server", "port"));
        assertThat(openPorts(MIGRATIONS)).isEmpty();
        for (var pod : List.of(APP, MIGRATIONS))
            assertThat(policiesOf(pod).stream()
                            .flatMap(policy -> policy.getSpec().getEgress().stream())
                            .flatMap(rule -> rule.getTo().stream())
                            .filter(peer -> peer.getPodSelector() != null)
                            .flatMap(peer -> chosenBy(peer.getPodSelector()).stream()))
                    .containsExactly(POSTGRES);
    }

    private static List<V1PodTemplateSpec> comers(V1PodTemplateSpec pod) {
        return policiesOf(pod).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .flatMap(rule -> rule.getFrom().stream())
                .flatMap(peer -> chosenBy(peer.getPodSelector()).stream())
                .toList();
    }

    private static List<Integer> openPorts(V1PodTemplateSpec pod) {
        return policiesOf(pod).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntValue())
                .toList();
    }

    private static List<V1NetworkPolicy> policiesOf(V1PodTemplateSpec pod) {
        return Cluster.all(V1NetworkPolicy.class).stream()
                .filter(policy -> chosenBy(policy.getSpec().getPodSelector()).contains(pod))
                .toList();
    }

    private static List<V1PodTemplateSpec> chosenBy(Map<String, String> labels) {
        return chosenBy(new V1LabelSelector().matchLabels(labels));
    }

    private static List<V1PodTemplateSpec> chosenBy(V1LabelSelector selector) {
        return PODS.values().stream()
                .filter(pod -> pod.getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(labelsOf(selector).entrySet()))
                .filter(pod -> selector.getMatchExpressions() == null
                        || selector.getMatchExpressions().stream()
                                .allMatch(wanted -> wanted.getOperator().equals("In")
                                        && wanted.getValues()
                                                .contains(pod.getMetadata()
                                                        .getLabels()
                                                        .get(wanted.getKey()))))
                .toList();
    }

    private static Map<String, String> labelsOf(V1LabelSelector selector) {
        return Objects.requireNonNullElse(selector.getMatchLabels(), Map.of());
    }

    private static List<V1ContainerPort> portsOf(V1PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst().getPorts();
    }

    private static List<String> mountsOf(V1PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst().getVolumeMounts().stream()
                .map(V1VolumeMount::getName)
                .toList();
    }
}
