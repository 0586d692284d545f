package nl.hostforge.messages.mailtemplate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.hostforge.messages.customer.Language;

/** The words of one mail in one language. Its text form is the raw value. */
public record MailTemplateId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailTemplateId {}

    /** @param name which mail, in kebab case, for instance {@code order-confirmation} */
    public static MailTemplateId of(String name, Language language) {
        return new MailTemplateId("mail-template/" + name + "/" + (language == Language.DUTCH ? "nl" : "en"));
    }

    @Override
    public String toString() {
        return value;
    }
}
