package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a compensation within its order: its kind and, where there is one per line, the line's number, for instance
 * {@code CREDIT_INVOICE} or {@code REMOVE_HOSTING/1}. Its text form is the raw value.
 */
public record CompensationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompensationId {}

    /** @param lineNumber null for a compensation of the whole order */
    public static CompensationId of(CompensationKind kind, Integer lineNumber) {
        return new CompensationId(lineNumber == null ? kind.name() : kind.name() + "/" + lineNumber);
    }

    @Override
    public String toString() {
        return value;
    }
}
