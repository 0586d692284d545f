package nl.hostforge.integration.transport;

import java.util.ArrayList;
import java.util.List;

/** Collects every setting that is missing, so that one start names them all. */
public final class RequiredSettings {

    private final String prefix;
    private final List<String> missing = new ArrayList<>();

    private RequiredSettings(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix such as {@code hostforge.plesk} */
    public static RequiredSettings of(String prefix) {
        return new RequiredSettings(prefix);
    }

    public RequiredSettings need(String name, Object value) {
        return need(name, value != null && !value.toString().isBlank());
    }

    public RequiredSettings need(String name, boolean present) {
        if (!present) {
            missing.add(prefix + "." + name);
        }
        return this;
    }

    /** For what travels in a header: the HTTP client would complain with the value in its message, and into a log. */
    public RequiredSettings printable(String name, String value) {
        if (value != null && !value.matches("[\\x20-\\x7e]*")) {
            throw new IllegalArgumentException(prefix + "." + name + " has characters that no HTTP header can carry");
        }
        return this;
    }

    /** @throws IllegalArgumentException naming what is missing */
    public void check() {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing: " + String.join(", ", missing));
        }
    }
}
