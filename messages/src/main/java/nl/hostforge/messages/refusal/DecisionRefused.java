package nl.hostforge.messages.refusal;

import java.util.Map;

/** Base of all refusals: what a command asked may not be. Nothing was changed. */
public abstract class DecisionRefused extends RuntimeException {
    private final transient Refusal refusal;

    protected DecisionRefused(String code, String detail, Map<String, Object> facts) {
        super(detail, null, false, false);
        this.refusal = new Refusal(code, detail, facts);
    }

    protected DecisionRefused(String code, String detail) {
        this(code, detail, Map.of());
    }

    public Refusal refusal() {
        return refusal;
    }
}
