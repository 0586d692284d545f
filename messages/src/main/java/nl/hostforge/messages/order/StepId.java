package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a provisioning step within its order: its kind and, where there is one per line, the line's number, for
 * instance {@code SYNC_CUSTOMER} or {@code REGISTER_DOMAIN/2}. Its text form is the raw value.
 */
public record StepId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepId {}

    /** The step of the whole order. */
    public static StepId of(StepKind kind) {
        return new StepId(kind.name());
    }

    /** The step of one line. */
    public static StepId of(StepKind kind, int lineNumber) {
        return new StepId(kind.name() + "/" + lineNumber);
    }

    @Override
    public String toString() {
        return value;
    }
}
