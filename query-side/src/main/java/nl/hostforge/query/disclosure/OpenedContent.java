package nl.hostforge.query.disclosure;

import java.util.Map;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Turns an event into plain values, whatever its type, so that a new event cannot be forgotten. A transfer code is held
 * back: who has one can take the domain, and the customer has it from where we have it.
 */
final class OpenedContent {
    private static final String HELD_BACK = "held back";
    private static final TypeReference<Map<String, Object>> BY_FIELD = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Personal.class, new Opened())
                    .addSerializer(TransferCode.class, new HeldBack()))
            .build();

    private OpenedContent() {}

    static Map<String, Object> of(Object event) {
        return MAPPER.readValue(MAPPER.writeValueAsString(event), BY_FIELD);
    }

    @SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
    private static final class Opened extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
            json.writePOJO(((Personal<?>) personal).known().orElse(null));
        }
    }

    private static final class HeldBack extends ValueSerializer<TransferCode> {
        @Override
        public void serialize(TransferCode code, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeNumberProperty("lineNumber", code.lineNumber());
            json.writeStringProperty("code", HELD_BACK);
            json.writeEndObject();
        }
    }
}
