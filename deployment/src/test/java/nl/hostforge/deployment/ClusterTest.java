package nl.hostforge.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The sizes, limits and habits that a cluster is asked for. */
class ClusterTest {
    /** A node that leaves keeps its connections until it ends; while a rollout goes on there may be so many of them. */
    private static final int LEAVING = 2;
    /** PostgreSQL keeps 3 for superusers; the migrations take 2; people and back-ups share the rest. */
    private static final int RESERVE = 20;

    private static final V1PodSpec APP =
            Cluster.only(V1Deployment.class).getSpec().getTemplate().getSpec();
    private static final V1Container PRODUCT = APP.getContainers().getFirst();

    @Test
    void the_product_asks_for_half_a_core_and_gets_at_most_two_and_2_gib() {
        var resources = PRODUCT.getResources();
        assertThat(resources.getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("500m"), "memory", new Quantity("512Mi")));
        assertThat(resources.getLimits())
                .isEqualTo(Map.of("cpu", new Quantity("2000m"), "memory", new Quantity("2Gi")));
    }

    @Test
    void two_to_ten_replicas_by_70_percent_of_the_processor_and_of_the_memorys_limit() {
        var scaling = Cluster.only(V2HorizontalPodAutoscaler.class).getSpec();
        assertThat(scaling.getMinReplicas()).isEqualTo(2);
        assertThat(scaling.getMaxReplicas()).isEqualTo(10);
        assertThat(Cluster.only(V1Deployment.class).getSpec().getReplicas())
                .as("the autoscaler's business")
                .isNull();
        assertThat(scaling.getMetrics()).hasSize(2);
        var processor = scaling.getMetrics().get(0).getResource();
        assertThat(processor.getName()).isEqualTo("cpu");
        assertThat(processor.getTarget().getType()).isEqualTo("Utilization");
        assertThat(processor.getTarget().getAverageUtilization()).isEqualTo(70);
        var memory = scaling.getMetrics().get(1).getResource();
        assertThat(memory.getName()).isEqualTo("memory");
        assertThat(memory.getTarget().getType()).isEqualTo("AverageValue");
        var limit = PRODUCT.getResources().getLimits().get("memory").getNumber();
        assertThat(memory.getTarget().getAverageValue().getNumber())
                .isCloseTo(limit.multiply(new BigDecimal("0.70")), within(limit));
    }

    @Test
    void a_pod_is_asked_whether_it_started_lives_and_is_ready_at_the_products_own_addresses() {
        assertProbe(PRODUCT.getStartupProbe(), "/actuator/health/liveness");
        assertProbe(PRODUCT.getLivenessProbe(), "/actuator/health/liveness");
        assertProbe(PRODUCT.getReadinessProbe(), "/actuator/health/readiness");
        var startup = PRODUCT.getStartupProbe();
        assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold()).isGreaterThanOrEqualTo(300);
        assertThat(PRODUCT.getPorts())
                .extracting(V1ContainerPort::getName, V1ContainerPort::getContainerPort)
                .containsExactlyInAnyOrder(
                        tuple("http", Product.setting("server", "port")),
                        tuple("management", Product.setting("management", "server.port")));
    }

    @Test
    void a_pod_that_leaves_has_time_to_finish_its_requests() {
        var pause = PRODUCT.getLifecycle().getPreStop().getSleep().getSeconds();
        var springsPatience = 30;
        assertThat(Product.setting("server", "shutdown")).isEqualTo("graceful");
        assertThat(APP.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 2 * springsPatience);
        var rollout = Cluster.only(V1Deployment.class).getSpec().getStrategy().getRollingUpdate();
        assertThat(rollout.getMaxUnavailable().getIntValue()).isZero();
    }

    @Test
    void the_connections_of_all_nodes_fit_into_postgres_while_a_rollout_goes_on() {
        var rollout = Cluster.only(V1Deployment.class).getSpec().getStrategy().getRollingUpdate();
        var nodes = Cluster.only(V2HorizontalPodAutoscaler.class).getSpec().getMaxReplicas()
                + rollout.getMaxSurge().getIntValue()
                + LEAVING;
        assertThat(nodes * Product.connections() + RESERVE).isLessThanOrEqualTo(maxConnections());
    }

    @Test
    void postgres_is_one_server_on_50_gib_of_its_own_that_speaks_tls() {
        var set = Cluster.only(V1StatefulSet.class).getSpec();
        assertThat(set.getReplicas()).isEqualTo(1);
        assertThat(set.getVolumeClaimTemplates()).singleElement().satisfies(claim -> {
            assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOnce");
            assertThat(claim.getSpec().getResources().getRequests()).isEqualTo(Map.of("storage", new Quantity("50Gi")));
        });
        assertThat(postgresArguments()).contains("-cssl=on");
        assertThat(Environment.in(Project.file("k8s/base/settings.env")).get("HOSTFORGE_DATABASE_URL"))
                .contains("sslmode=verify-full");
    }

    @Test
    void no_pod_runs_as_root_writes_its_own_files_or_can_gain_rights() {
        Cluster.pods().forEach((name, pod) -> {
            var spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).as(name).isPositive();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(spec.getContainers()).as(name).allSatisfy(container -> {
                var security = container.getSecurityContext();
                assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(security.getCapabilities().getAdd()).isEmpty();
                assertThat(security.getRunAsUser()).isNull();
                assertThat(security.getPrivileged()).isNull();
                assertThat(container.getResources().getLimits()).containsKey("memory");
            });
            assertThat(spec.getVolumes()).as(name).noneMatch(volume -> volume.getHostPath() != null);
        });
    }

    @Test
    void the_nodes_only_look_and_a_job_migrates() {
        assertThat(Environment.in(Project.file("k8s/base/settings.env")))
                .containsEntry("HOSTFORGE_DATABASE_MIGRATEATSTART", "false");
        var job = Cluster.pods().get("V1Job").getSpec();
        assertThat(job.getRestartPolicy()).isEqualTo("Never");
        assertThat(job.getContainers()).singleElement().satisfies(container -> {
            assertThat(container.getArgs()).containsExactly("migrate");
            assertThat(container.getImage()).isEqualTo(PRODUCT.getImage());
        });
    }

    private static void assertProbe(V1Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("management");
    }

    private static List<String> postgresArguments() {
        return Cluster.pods()
                .get("V1StatefulSet")
                .getSpec()
                .getContainers()
                .getFirst()
                .getArgs();
    }

    private static int maxConnections() {
        var setting = "-cmax_connections=";
        return postgresArguments().stream()
                .filter(argument -> argument.startsWith(setting))
                .map(argument -> Integer.parseInt(argument.substring(setting.length())))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<BigDecimal> within(BigDecimal limit) {
        return Offset.offset(limit.multiply(new BigDecimal("0.001")));
    }
}
