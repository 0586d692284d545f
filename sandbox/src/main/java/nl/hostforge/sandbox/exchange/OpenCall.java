package nl.hostforge.sandbox.exchange;

import java.time.Instant;
import java.util.Set;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.fault.Phase;

/** A call in progress, its work done or not; also one whose client has been hung up on. */
public final class OpenCall {
    private final Call call;
    private final Set<String> references;
    private volatile Phase phase = Phase.BEFORE_WORK;

    OpenCall(Call call, Set<String> references) {
        this.call = call;
        this.references = references;
    }

    void workIsDone() {
        phase = Phase.AFTER_WORK;
    }

    public String getRequest() {
        return call.id();
    }

    public Instant getSince() {
        return call.at();
    }

    public String getProvider() {
        return call.provider();
    }

    public String getOperation() {
        return call.operation();
    }

    public Set<String> getReferences() {
        return references;
    }

    public Phase getPhase() {
        return phase;
    }
}
