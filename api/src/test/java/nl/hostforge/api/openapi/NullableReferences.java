package nl.hostforge.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of fields that hold an object or null that they hold either. The model library writes a reference beside the type
 * {@code null}, which asks for both at once (JSON Schema 2020-12, section 8.2.3.1).
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the model library's own types are raw
class NullableReferences implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI description) {
        for (var schema : description.getComponents().getSchemas().values()) {
            Map<String, Schema> properties = schema.getProperties();
            if (properties != null)
                properties.replaceAll((name, property) -> isContradiction(property) ? either(property) : property);
        }
    }

    private static boolean isContradiction(Schema property) {
        return property.get$ref() != null
                && property.getTypes() != null
                && property.getTypes().contains("null");
    }

    private static Schema either(Schema property) {
        Schema reference = new Schema<>().$ref(property.get$ref());
        Schema nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        Schema either = new Schema<>().description(property.getDescription());
        either.setAnyOf(List.of(reference, nothing));
        return either;
    }
}
