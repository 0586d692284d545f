package nl.hostforge.app.log;

import javax.sql.DataSource;
import nl.hostforge.app.clock.MovedClock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The log on PostgreSQL. All of it is declared here rather than left to auto-configuration: with Spring Boot 4, Axon
 * 4.13 would silently run without transactions, and with JPA on the class path it would pick its JPA stores.
 */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    private static final int EVENTS_PER_READ = 500;

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver duplicateKey() {
        return new DuplicateKey();
    }

    /** Binds sealed fields to their event, whichever store is used. */
    @Bean
    static SmartInitializingSingleton sealedFieldsAreBoundToTheirEvent(ObjectProvider<EventStore> log) {
        return () -> log.getObject().registerDispatchInterceptor(events -> (index, event) -> bound(event));
    }

    private static EventMessage<?> bound(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent ? SealedFor.itself(domainEvent) : event;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class OnPostgres {
        @Bean
        EventSchema eventSchema() {
            return EventSchema.builder()
                    .eventTable("domain_event_entry")
                    .snapshotTable("snapshot_event_entry")
                    .globalIndexColumn("global_index")
                    .timestampColumn("time_stamp")
                    .eventIdentifierColumn("event_identifier")
                    .aggregateIdentifierColumn("aggregate_identifier")
                    .sequenceNumberColumn("sequence_number")
                    .typeColumn("type")
                    .payloadTypeColumn("payload_type")
                    .payloadRevisionColumn("payload_revision")
                    .payloadColumn("payload")
                    .metaDataColumn("meta_data")
                    .build();
        }

        @Bean
        EventStorageEngine eventStorageEngine(
                Serializer serializer,
                @Qualifier("eventSerializer") Serializer eventSerializer,
                PersistenceExceptionResolver duplicateKey,
                ConnectionProvider connections,
                TransactionManager transactions,
                EventSchema schema,
                ObjectProvider<MovedClock> moved,
                org.axonframework.config.Configuration axon) {
            var engine = JdbcEventStorageEngine.builder()
                    .snapshotSerializer(serializer)
                    .eventSerializer(eventSerializer)
                    .upcasterChain(axon.upcasterChain())
                    .snapshotFilter(axon.snapshotFilter())
                    .persistenceExceptionResolver(duplicateKey)
                    .connectionProvider(connections)
                    .transactionManager(transactions)
                    .schema(schema)
                    .createTokenAt(new FirstEventSince())
                    .batchSize(EVENTS_PER_READ)
                    .finalAggregateBatchPredicate(batch -> batch.size() < EVENTS_PER_READ);
            // By a clock that jumps, what is being appended would be given up at once.
            if (moved.getIfAvailable() != null) engine.gapTimeout(Integer.MAX_VALUE);
            return new SnapshotWithStream(engine, schema, transactions);
        }

        @Bean(name = "eventBus", destroyMethod = "shutDown")
        @Qualifier("eventStore")
        EmbeddedEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
            return EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    // What is read by several at once is read by LogTail, which says why.
                    .optimizeEventConsumption(false)
                    .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                    .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                    .build();
        }
    }
}
