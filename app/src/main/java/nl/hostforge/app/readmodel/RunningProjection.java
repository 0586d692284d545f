package nl.hostforge.app.readmodel;

import java.util.List;
import java.util.concurrent.ExecutorService;
import nl.hostforge.query.readmodel.Generation;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;

/**
 * A generation with the processor that fills it on this node.
 *
 * @param deadLetters processes what was parked, after the fault was repaired
 */
record RunningProjection(
        Generation generation,
        StreamingEventProcessor processor,
        DeadLetteringEventHandlerInvoker deadLetters,
        List<ExecutorService> threads) {
    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
        threads.forEach(ExecutorService::shutdown);
    }
}
