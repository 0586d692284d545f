package nl.hostforge.query.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values into {@code jsonb} columns and reads them back, as tolerantly as the log is read: what is unknown is
 * passed over. Amounts keep their decimals.
 */
public final class StoredJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StoredJson() {}

    /** @return the value as JSON text; null for null */
    public static String write(Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }

    /** @return the value; null for null */
    public static <T> T read(String json, Class<T> type) {
        return json == null ? null : MAPPER.readValue(json, type);
    }

    /** @return the value, of a type with parameters; null for null */
    public static <T> T read(String json, TypeReference<T> type) {
        return json == null ? null : MAPPER.readValue(json, type);
    }

    /** @return the list; empty for null */
    public static <T> List<T> readList(String json, Class<T> element) {
        if (json == null) return List.of();
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, element));
    }

    /** @return the value as a tree; null for null */
    public static JsonNode readTree(String json) {
        return json == null ? null : MAPPER.readTree(json);
    }
}
