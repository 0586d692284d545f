package nl.hostforge.sandbox.console;

import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.fault.Effect;
import nl.hostforge.sandbox.fault.FaultRule;
import tools.jackson.core.JacksonException;

/** A fault rule as somebody filled it in. What is blank narrows nothing. */
record FaultForm(
        String provider,
        String operation,
        String reference,
        String effect,
        String value,
        String percent,
        String times,
        String skip) {

    /** What each effect needs a value for, by the name that the value has in the rule; null where it needs none. */
    private static final Map<String, String> VALUES = Map.of(
            "DELAY_BEFORE", "millis",
            "DELAY_AFTER", "millis",
            "FINISH_LATE", "millis",
            "BLIND", "millis",
            "SLOW_DRIP", "millisPerByte",
            "STATUS", "code",
            "REFUSE", "code");

    /** @throws IllegalArgumentException with a sentence for whoever filled it in */
    FaultRule rule() {
        return new FaultRule(
                text(provider),
                text(operation),
                text(reference),
                number(times, "times"),
                skip == null || skip.isBlank() ? 0 : number(skip, "skip"),
                text(percent) == null ? null : number(percent, "percent") / 100.0,
                null,
                chosenEffect());
    }

    private Effect chosenEffect() {
        var fields = new HashMap<String, Object>();
        fields.put("type", text(effect));
        var name = VALUES.get(effect);
        if (name != null && text(value) == null) throw new IllegalArgumentException(effect + " needs a value");
        if (name != null) fields.put(name, text(value));
        if ("REFUSE".equals(effect)) fields.put("message", "Refused by the sandbox");
        try {
            return Json.MAPPER.rebuild().propertyNamingStrategy(null).build().convertValue(fields, Effect.class);
        } catch (IllegalArgumentException | JacksonException unusable) {
            throw new IllegalArgumentException("no such effect, or its value does not suit it", unusable);
        }
    }

    private static Integer number(String text, String what) {
        try {
            return text(text) == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(what + " has to be a whole number", noNumber);
        }
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
