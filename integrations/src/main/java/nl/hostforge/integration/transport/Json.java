package nl.hostforge.integration.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the providers speak it: tolerant of what they add, exact about money (decimals, never floats), silent
 * about what we leave out. It is a mapper of its own, so that no setting of the product's API changes the wire.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    public static byte[] write(Object body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /** The body as a tree; empty when it isn't JSON. */
    public static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The tree as a wire record; empty when it has another shape. */
    public static <T> Optional<T> as(JsonNode node, Class<T> shape) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(node, shape));
        } catch (JacksonException otherShape) {
            return Optional.empty();
        }
    }

    /** A number or a number in quotes; empty for anything else. */
    public static Optional<BigDecimal> decimal(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        try {
            return node.isString()
                    ? Optional.of(new BigDecimal(node.stringValue().strip()))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
