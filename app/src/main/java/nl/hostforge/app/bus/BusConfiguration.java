package nl.hostforge.app.bus;

import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The asynchronous command bus: a command sent by a saga or an event handler runs in a transaction of its own, so that
 * waiting for it means that it is stored; on Axon's default bus it would nest in the sender's transaction.
 */
@Configuration(proxyBeanMethods = false)
class BusConfiguration {
    @Bean(destroyMethod = "close")
    CommandThreads commandThreads(BusSettings settings) {
        return new CommandThreads(settings.commandsAtATime());
    }

    @Bean
    @Qualifier("localSegment")
    AsynchronousCommandBus commandBus(
            CommandThreads commandThreads,
            TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicates,
            org.axonframework.config.Configuration axon) {
        var bus = AsynchronousCommandBus.builder()
                .executor(commandThreads)
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new RefusalDetails());
        return bus;
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /** Axon Server brings a bus of its own, whose answers bear no position: its places are not those of the read models. */
    @Bean
    @Qualifier("localSegment")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    PositionedAnswers queryBus(TransactionManager transactions, org.axonframework.config.Configuration axon) {
        return new PositionedAnswers(SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .transactionManager(transactions)
                .errorHandler(axon.getComponent(
                        QueryInvocationErrorHandler.class,
                        () -> LoggingQueryInvocationErrorHandler.builder().build()))
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class)));
    }

    @Bean
    ConflictRetries conflictRetries() {
        return new ConflictRetries();
    }

    /** Dispatch interceptors are added by Axon's own configuration. */
    @Bean
    CommandGateway commandGateway(CommandBus bus, ConflictRetries retries) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(retries)
                .build();
    }

    /** On a thread of its own: it takes a second connection while the aggregate's lock is still held. */
    @Bean
    SpringAggregateSnapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlerDefinition,
            ParameterResolverFactory parameters,
            EventStore log,
            TransactionManager transactions) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(log)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlerDefinition)
                .spanFactory(axon.getComponent(SnapshotterSpanFactory.class))
                .executor(Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("snapshots").factory()))
                .build();
    }
}
