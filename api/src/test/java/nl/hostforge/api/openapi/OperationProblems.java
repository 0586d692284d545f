package nl.hostforge.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.hostforge.api.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to every operation the errors that it can end in, and who may call it. */
class OperationProblems implements OpenApiCustomizer {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "The request is not valid; errors names the fields at fault"),
            Map.entry("401", "Not signed in, or no longer"),
            Map.entry("403", "The role does not allow this, or the CSRF token is missing"),
            Map.entry("404", "There is no such thing"),
            Map.entry("409", "The present state does not allow this; current shows it"),
            Map.entry("412", "It changed since it was read; current shows it"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body is not JSON"),
            Map.entry("422", "The idempotency key was used for another request, or the domain can never accept this"),
            Map.entry("429", "Too many requests; see Retry-After"),
            Map.entry("500", "Something went wrong here; quote the request id"),
            Map.entry("503", "Not available right now; see Retry-After"));
    private static final Set<String> WAIT = Set.of("429", "503");
    private static final Header SECONDS =
            new Header().description("Seconds to wait").schema(new IntegerSchema());
    private static final Set<String> OPEN = Set.of("/api/auth/login", "/api/auth/token");
    private static final Set<String> COOKIE_ONLY = Set.of("/api/auth/refresh", "/api/auth/logout");

    @Override
    public void customise(OpenAPI description) {
        ModelConverters.getInstance().readAll(Problem.class).forEach(description.getComponents()::addSchemas);
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        sortSchemas(description);
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        var staff = path.startsWith("/api/admin/") || path.startsWith("/api/auth/");
        var changes = method != HttpMethod.GET;
        var conditional = has(operation, "If-Match");
        add(operation, "400", "429", "500");
        if (staff) add(operation, "401");
        if (staff && (changes || path.startsWith("/api/admin/"))) add(operation, "403");
        if (path.contains("{")) add(operation, "404");
        if (operation.getRequestBody() != null) add(operation, "413", "415");
        if (conditional) add(operation, "409", "412");
        if (has(operation, "Idempotency-Key")) add(operation, "409", "422");
        if (!path.startsWith("/api/auth/")) add(operation, "503");
        if (staff) secure(path, changes, operation);
    }

    private static void secure(String path, boolean changes, Operation operation) {
        if (path.equals("/api/auth/token")) return;
        var byCookie = new SecurityRequirement();
        if (!OPEN.contains(path)) byCookie.addList(OpenApiConfiguration.COOKIE);
        if (changes) byCookie.addList(OpenApiConfiguration.CSRF);
        operation.addSecurityItem(byCookie);
        if (!OPEN.contains(path) && !COOKIE_ONLY.contains(path))
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static void add(Operation operation, String... statuses) {
        for (var status : List.of(statuses)) {
            var problem = new Schema<>().$ref("#/components/schemas/Problem");
            var content = new Content().addMediaType("application/problem+json", new MediaType().schema(problem));
            var answer = new ApiResponse().description(MEANINGS.get(status)).content(content);
            if (WAIT.contains(status)) answer.addHeaderObject("Retry-After", SECONDS);
            operation.getResponses().putIfAbsent(status, answer);
        }
    }

    /** In one order always, so that the description that is checked in changes only with the API. */
    @SuppressWarnings("rawtypes") // the model library's own types are raw
    private static void sortSchemas(OpenAPI description) {
        var sorted = new TreeMap<String, Schema>(Comparator.naturalOrder());
        sorted.putAll(description.getComponents().getSchemas());
        description.getComponents().setSchemas(sorted);
    }
}
