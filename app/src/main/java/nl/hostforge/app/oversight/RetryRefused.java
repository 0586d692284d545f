package nl.hostforge.app.oversight;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Why a dead letter cannot be handled again here and now. */
class RetryRefused extends DecisionRefused {
    private RetryRefused(String code, String detail) {
        super(code, detail);
    }

    static RetryRefused gone() {
        return new RetryRefused("dead-letter-not-found", "There is no such dead letter any more.");
    }

    static RetryRefused notHere() {
        return new RetryRefused("processor-not-here", "This node does not run the processor that parked the event.");
    }

    static RetryRefused underWay() {
        return new RetryRefused("retry-in-progress", "Parked events are being handled again on this node already.");
    }

    static RetryRefused interrupted() {
        return new RetryRefused("retry-interrupted", "A fault that may pass came in between; nothing has changed.");
    }
}
