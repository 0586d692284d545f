package nl.hostforge.app.readmodel;

import java.util.List;
import java.util.concurrent.Executors;
import nl.hostforge.app.processing.BatchMode;
import nl.hostforge.app.processing.DeadLetterQueues;
import nl.hostforge.app.processing.ProcessingSettings;
import nl.hostforge.app.processing.SavepointWithin;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.query.readmodel.Generation;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.springframework.stereotype.Component;

/** Makes the event processor of one generation, live or rebuilding. */
@Component
class ProjectionProcessors {
    /** How soon a segment that nobody works on is taken up, for instance after a batch was rolled back. */
    private static final long TOKEN_CLAIM_MILLIS = 1_000;

    /** How long a segment for which there is nothing to do may hold back the position that answers bear. */
    private static final long TOKEN_STORED_MILLIS = 1_000;

    private final SignalledEvents events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final SavepointWithin transactionsOfRetries;
    private final DeadLetterQueues deadLetters;
    private final EnqueuePolicy<EventMessage<?>> policy;
    private final HandlerDefinition handlers;
    private final ParameterResolverFactory parameters;
    private final ProcessingSettings settings;

    ProjectionProcessors(
            SignalledEvents events,
            TokenStore tokens,
            TransactionManager transactions,
            SavepointWithin transactionsOfRetries,
            DeadLetterQueues deadLetters,
            EnqueuePolicy<EventMessage<?>> policy,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            ProcessingSettings settings) {
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.transactionsOfRetries = transactionsOfRetries;
        this.deadLetters = deadLetters;
        this.policy = policy;
        this.handlers = handlers;
        this.parameters = parameters;
        this.settings = settings;
    }

    RunningProjection make(Generation generation, Object projection, boolean rebuilding) {
        var name = generation.processor();
        var invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .queue(deadLetters.of(name))
                .enqueuePolicy(policy)
                .transactionManager(transactionsOfRetries::begin)
                .enableSequenceIdentifierCache()
                .build();
        // The coordinator reads the log on one thread alone: its stream is not made for several.
        var coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-coordinator").factory());
        var segments = rebuilding ? settings.rebuildSegments() : settings.segments();
        var workers = Executors.newScheduledThreadPool(
                segments, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        var batch = rebuilding ? settings.rebuildBatch() : settings.liveBatch();
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(segments)
                .tokenClaimInterval(TOKEN_CLAIM_MILLIS)
                .claimExtensionThreshold(TOKEN_STORED_MILLIS)
                .batchSize(batch)
                .build();
        if (rebuilding) {
            var mode = new BatchMode(batch);
            processor.registerHandlerInterceptor((unit, chain) -> {
                mode.attachTo(unit);
                return chain.proceed();
            });
        }
        return new RunningProjection(generation, processor, invoker, List.of(coordinator, workers));
    }
}
