package nl.hostforge.app.log;

import java.util.UUID;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a personal value as a sealed box: bound to the event that carries it, or, outside an event, to an identifier
 * of its own. A value that was read from a box and goes back to the same event goes back in the same box.
 */
@SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
final class PersonalSealer extends ValueSerializer<Personal> {
    private final Vault vault;
    private final String field;

    private PersonalSealer(Vault vault, String field) {
        this.vault = vault;
        this.field = field;
    }

    static PersonalSealer of(Vault vault) {
        return new PersonalSealer(vault, "");
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return property == null ? this : new PersonalSealer(vault, property.getName());
    }

    @Override
    public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
        var box = boxOf((Personal<?>) personal);
        json.writeStartObject(personal);
        json.writeStringProperty("key", box.key().value());
        json.writeStringProperty("boundTo", box.boundTo());
        json.writeStringProperty("content", box.content());
        if (box.formerShape() != null) json.writeStringProperty("formerShape", box.formerShape());
        json.writeEndObject();
    }

    private SealedBox boxOf(Personal<?> personal) {
        var message = SealedFor.current();
        var kept = personal.box()
                .filter(box -> personal.isErased()
                        || message.map(box.boundTo()::equals).orElse(true));
        if (kept.isPresent()) return kept.get();
        var boundTo = message.orElseGet(() -> UUID.randomUUID().toString());
        return vault.seal(
                personal.key(),
                field,
                boundTo,
                PersonalContent.write(personal.known().orElseThrow()));
    }
}
