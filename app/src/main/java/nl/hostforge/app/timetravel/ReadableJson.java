package nl.hostforge.app.timetravel;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.math.BigDecimal;
import java.util.Map;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes events and aggregates for a person to read: fields by their names, personal values as long as their key is
 * there, secrets as dots, amounts as text, since a JSON number would invite rounding. It is never read back.
 */
final class ReadableJson {
    private static final String DOTS = "••••••";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule("readable")
                    .addSerializer(new Opened())
                    .addSerializer(new Hidden())
                    .addSerializer(BigDecimal.class, ToStringSerializer.instance))
            .build();

    private ReadableJson() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static final class Opened extends StdSerializer<Personal<?>> {
        private Opened() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
            json.writePOJO(personal.orElse(null));
        }
    }

    /** Who has such a code can take the domain. */
    private static final class Hidden extends StdSerializer<TransferCode> {
        private Hidden() {
            super(TransferCode.class);
        }

        @Override
        public void serialize(TransferCode code, JsonGenerator json, SerializationContext context) {
            json.writePOJO(Map.of("lineNumber", code.lineNumber(), "code", DOTS));
        }
    }
}
