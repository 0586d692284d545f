package nl.hostforge.app.clock;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a node does not start with this clock. */
public class ClockDoesNotSuit extends AbstractFailureAnalyzer<ClockRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ClockRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
