package nl.hostforge.app.log;

import org.axonframework.common.ProcessRetriesExhaustedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in plain words why a node that is to use Axon Server does not start without one. */
public class AxonServerUnreachable extends AbstractFailureAnalyzer<ProcessRetriesExhaustedException> {
    private final Environment environment;

    public AxonServerUnreachable(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, ProcessRetriesExhaustedException cause) {
        if (!environment.getProperty("axon.axonserver.enabled", Boolean.class, false)) return null;
        var servers = environment.getProperty("axon.axonserver.servers", "localhost");
        return new FailureAnalysis(
                "Axon Server (" + servers + ") could not be reached, and without it there is no log to read.",
                "Start Axon Server, correct axon.axonserver.servers, or set axon.axonserver.enabled=false to keep the"
                        + " log in PostgreSQL.",
                cause);
    }
}
