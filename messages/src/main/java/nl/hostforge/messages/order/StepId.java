package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a provisioning step within its order: its kind and, where there is one per line, the line's number, for
 * instance {@code SYNC_CUSTOMER} or {@code REGISTER_DOMAIN/2}. A step that may come more than once is followed by which
 * change of the order it belongs to, from 1: {@code SUSPEND_HOSTING/1#2}. Its text form is the raw value.
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

    /** @param change which change of the order the step belongs to, from 1 */
    public static StepId of(StepKind kind, int lineNumber, int change) {
        return new StepId(kind.name() + "/" + lineNumber + "#" + change);
    }

    public StepKind kind() {
        return StepKind.valueOf(value.split("[/#]")[0]);
    }

    /** @return null for a step of the whole order */
    public Integer lineNumber() {
        var parts = value.split("[/#]");
        return value.contains("/") ? Integer.valueOf(parts[1]) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
