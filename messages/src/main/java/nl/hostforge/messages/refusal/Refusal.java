package nl.hostforge.messages.refusal;

import java.util.Map;

/**
 * Why a command was refused, in a form that survives a remote command bus.
 *
 * @param code stable, in kebab case; the edge makes it the problem's type, for instance {@code invalid-order-state}
 * @param detail one sentence for people
 * @param facts what a caller may want to know, for instance the present state; values are text, numbers or lists of these
 */
public record Refusal(String code, String detail, Map<String, Object> facts) {
    public static Refusal of(String code, String detail) {
        return new Refusal(code, detail, Map.of());
    }
}
