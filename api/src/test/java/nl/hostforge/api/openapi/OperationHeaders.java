package nl.hostforge.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.SeenPosition;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that controllers take by type rather than by name. */
class OperationHeaders implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setOperationId(idOf(method));
        var auth = method.getBeanType().getPackageName().endsWith(".auth");
        if (method.hasMethodAnnotation(PostMapping.class) && !auth) {
            var required = method.hasMethodAnnotation(RequiresIdempotencyKey.class);
            operation.addParametersItem(
                    header(IdempotencyKey.HEADER, "A new UUID per request, the same one when it is repeated")
                            .required(required)
                            .example("0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"));
        }
        if (takes(method, IfMatch.class))
            operation.addParametersItem(
                    header("If-Match", "The ETag that the change is based on; without it any version is changed")
                            .required(false)
                            .example("\"3\""));
        if (isForStaff(method)) {
            if (method.hasMethodAnnotation(GetMapping.class))
                operation.addParametersItem(
                        header(SeenPosition.AT_LEAST, "A Log-Position that the answer has to reach, if it can in time")
                                .required(false)
                                .example("1042"));
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2"))
                    response.addHeaderObject(
                            SeenPosition.HEADER,
                            new Header()
                                    .description(
                                            "Up to where in the log nothing is missing in what a read model showed")
                                    .schema(new StringSchema()));
            });
        }
        operation
                .getResponses()
                .values()
                .forEach(response -> response.addHeaderObject(
                        "X-Request-Id",
                        new Header()
                                .description("What to quote when asking for help")
                                .schema(new StringSchema())));
        return operation;
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

    /** Class and method, which stays the same whatever is added elsewhere. */
    private static String idOf(HandlerMethod method) {
        return StringUtils.uncapitalize(method.getBeanType().getSimpleName())
                + StringUtils.capitalize(method.getMethod().getName());
    }

    private static boolean isForStaff(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.path()).anyMatch(path -> path.startsWith("/api/admin"));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
