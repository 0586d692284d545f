package nl.hostforge.deployment;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code k8s/base} puts into a cluster. */
final class Cluster {
    private Cluster() {}

    static List<Manifest> manifests() {
        return Kustomization.in(Project.file("k8s/base")).resources().stream()
                .flatMap(file -> Manifest.in(Project.file("k8s/base").resolve(file)).stream())
                .toList();
    }

    static <T> List<T> all(Class<T> model) {
        return manifests().stream()
                .filter(manifest -> manifest.is(model))
                .map(manifest -> model.cast(manifest.read()))
                .toList();
    }

    static <T> T only(Class<T> model) {
        var found = all(model);
        if (found.size() != 1) throw new AssertionError(found.size() + " of " + model.getSimpleName());
        return found.getFirst();
    }

    /** @return what pods are made from, by the kind of what makes them */
    static Map<String, V1PodTemplateSpec> pods() {
        return manifests().stream()
                .map(Manifest::read)
                .filter(object -> templateOf(object) != null)
                .collect(Collectors.toMap(object -> object.getClass().getSimpleName(), Cluster::templateOf));
    }

    private static V1PodTemplateSpec templateOf(Object object) {
        return switch (object) {
            case V1Deployment deployment -> deployment.getSpec().getTemplate();
            case V1StatefulSet set -> set.getSpec().getTemplate();
            case V1Job job -> job.getSpec().getTemplate();
            default -> null;
        };
    }
}
