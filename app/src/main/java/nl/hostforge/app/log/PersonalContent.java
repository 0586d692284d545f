package nl.hostforge.app.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** What is inside a sealed box: JSON text, read as tolerantly as the log itself. */
final class PersonalContent {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PersonalContent() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @param formerShape the shape it was written in, as its box says; null for today's */
    static Object read(String text, JavaType type, String formerShape) {
        var today = MAPPER.getTypeFactory().constructType(type);
        if (formerShape == null) return MAPPER.readValue(text, today);
        var content = MAPPER.readTree(text);
        for (var shape = formerShape; shape != null; )
            shape = FormerContents.upcast(type.getRawClass(), shape, content);
        return MAPPER.treeToValue(content, today);
    }
}
