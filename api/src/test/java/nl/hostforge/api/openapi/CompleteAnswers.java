package nl.hostforge.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of answers that they have all their fields, save those marked nullable, which may be absent. Otherwise every
 * generated client would have to doubt each field. What is also sent by clients is left as its validation says.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the model library's own types are raw
class CompleteAnswers implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        var sent = new HashSet<String>();
        var answered = new HashSet<String>(Set.of("Problem"));
        description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> {
                    requestContents(operation).forEach(content -> collect(content, sent));
                    answerContents(operation).forEach(content -> collect(content, answered));
                });
        reach(schemas, sent);
        reach(schemas, answered);
        answered.removeAll(sent);
        answered.stream().map(schemas::get).forEach(CompleteAnswers::complete);
    }

    private static Stream<Content> requestContents(Operation operation) {
        var body = operation.getRequestBody();
        return body == null || body.getContent() == null ? Stream.of() : Stream.of(body.getContent());
    }

    private static Stream<Content> answerContents(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .map(answer -> answer.getContent());
    }

    private static void collect(Content content, Set<String> names) {
        content.values().forEach(media -> references(media.getSchema()).forEach(names::add));
    }

    private static void reach(Map<String, Schema> schemas, Set<String> names) {
        var open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            var properties = properties(schemas.get(open.removeLast()));
            properties.values().stream()
                    .flatMap(CompleteAnswers::references)
                    .filter(names::add)
                    .forEach(open::add);
        }
    }

    private static Stream<String> references(Schema<?> schema) {
        if (schema == null) return Stream.of();
        var own = schema.get$ref() == null
                ? Stream.<String>of()
                : Stream.of(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        return Stream.concat(own, references(schema.getItems()));
    }

    private static void complete(Schema<?> schema) {
        properties(schema).forEach((name, property) -> {
            var known = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
            if (!isNullable(property) && !known.contains(name)) schema.addRequiredItem(name);
        });
    }

    private static boolean isNullable(Schema<?> property) {
        return Boolean.TRUE.equals(property.getNullable())
                || property.getTypes() != null && property.getTypes().contains("null");
    }

    private static Map<String, Schema<?>> properties(Schema schema) {
        return schema == null || schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
