package nl.hostforge.deployment;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One object of the cluster, as a file describes it. */
record Manifest(Path file, Map<String, Object> content) {
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 Namespace", V1Namespace.class),
            Map.entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            Map.entry("v1 Service", V1Service.class),
            Map.entry("v1 ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1 Deployment", V1Deployment.class),
            Map.entry("apps/v1 StatefulSet", V1StatefulSet.class),
            Map.entry("batch/v1 Job", V1Job.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class));

    static List<Manifest> in(Path file) {
        return Yaml.documents(file).stream()
                .map(content -> new Manifest(file, content))
                .toList();
    }

    String kind() {
        return content.get("apiVersion") + " " + content.get("kind");
    }

    String name() {
        return (String) Yaml.at(content, "metadata", "name");
    }

    boolean is(Class<?> model) {
        return MODELS.get(kind()) == model;
    }

    /**
     * Reads it as strictly as the cluster does with field validation.
     *
     * @throws IllegalArgumentException naming a field that is unknown, missing or of the wrong type
     */
    Object read() {
        var model = MODELS.get(kind());
        if (model == null) throw new IllegalArgumentException("unknown kind '" + kind() + "' in " + file);
        JsonElement json = JSON.getGson().toJsonTree(content);
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(this + ": " + refused.getCause().getMessage(), refused.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the models' own check has another name now", changed);
        }
        return JSON.getGson().fromJson(json, model);
    }

    @Override
    public String toString() {
        return Project.file("k8s").relativize(file) + " " + content.get("kind") + " " + name();
    }
}
