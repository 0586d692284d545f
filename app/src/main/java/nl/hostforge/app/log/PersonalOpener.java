package nl.hostforge.app.log;

import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a sealed box back: the value where its key still exists, an erased value where it does not. */
@SuppressWarnings("rawtypes") // Jackson registers deserializers by raw class
final class PersonalOpener extends ValueDeserializer<Personal> {
    private final Vault vault;
    private final String field;
    private final JavaType type;

    private PersonalOpener(Vault vault, String field, JavaType type) {
        this.vault = vault;
        this.field = field;
        this.type = type;
    }

    static PersonalOpener of(Vault vault) {
        return new PersonalOpener(vault, "", null);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        var personal = property == null ? context.getContextualType() : property.getType();
        return new PersonalOpener(
                vault, property == null ? "" : property.getName(), personal.containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        String key = null;
        String boundTo = null;
        String content = null;
        String formerShape = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                json.skipChildren();
                continue;
            }
            switch (name) {
                case "key" -> key = json.getString();
                case "boundTo" -> boundTo = json.getString();
                case "content" -> content = json.getString();
                case "formerShape" -> formerShape = json.getString();
                default -> json.skipChildren();
            }
        }
        var box = new SealedBox(new KeyRef(key), boundTo, content, formerShape);
        return vault.open(box, field)
                .<Personal<?>>map(text -> Personal.opened(box, PersonalContent.read(text, type, box.formerShape())))
                .orElseGet(() -> Personal.erased(box));
    }
}
