package nl.hostforge.app.processing;

import java.util.concurrent.Executors;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.integration.booking.BookingJobs;
import nl.hostforge.integration.drift.DriftJobs;
import nl.hostforge.integration.erasure.ErasureJobs;
import nl.hostforge.integration.notice.BookkeepingJobs;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.saga.billing.IssuedInvoices;
import nl.hostforge.saga.billing.NumberedInvoices;
import nl.hostforge.saga.buyer.InvoiceBuyers;
import nl.hostforge.saga.claims.DomainClaims;
import nl.hostforge.saga.erasure.OrdersOfErased;
import nl.hostforge.saga.provisioning.Faults;
import nl.hostforge.saga.provisioning.ParkTheOrder;
import nl.hostforge.saga.provisioning.Provisioning;
import nl.hostforge.saga.renewal.Renewing;
import nl.hostforge.saga.subscription.SubscriptionsOfOrders;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The processors that lead to outside work. They handle one event at a time, so that what fails for one order concerns no
 * other; they begin at the start of the log, so that dropping their memory and starting again forgets nothing.
 */
@Configuration(proxyBeanMethods = false)
class ReliableProcessors {
    private static final int SEGMENTS = 4;
    private static final int SEGMENTS_OF_QUIET_WORK = 2;
    private static final long TOKEN_CLAIM_MILLIS = 1_000;

    @Bean
    Faults faults() {
        return new Faults() {
            @Override
            public boolean mayPass(Throwable failure) {
                return ParkUnlessItMayPass.mayPass(failure);
            }

            @Override
            public String describe(Throwable failure) {
                return ParkUnlessItMayPass.describe(failure);
            }
        };
    }

    @Bean
    ConfigurerModule sagasParkTheirOrder(
            ObjectProvider<SignalledEvents> events, NodeRoles roles, ObjectProvider<ParkTheOrder> park) {
        return configurer -> {
            register(configurer.eventProcessing(), Provisioning.PROCESSOR, SEGMENTS, events, roles.include(Role.SAGA));
            configurer
                    .eventProcessing()
                    .registerListenerInvocationErrorHandler(
                            Provisioning.PROCESSOR,
                            axon -> (failure, event, handler) ->
                                    park.getObject().onError(failure, event, handler));
        };
    }

    @Bean
    ConfigurerModule jobsAreStoredReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(), "provisioning-jobs", SEGMENTS, events, roles.include(Role.INTEGRATION));
    }

    /** Its commands may all be repeated, so handling the log again, from wherever it is, ends where it ended. */
    @Bean
    ConfigurerModule claimsFollowTheirHolders(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                DomainClaims.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    /**
     * One customer's events one after the other, whatever stream they are of: the contact key goes only after what needed
     * it. Handling the log again changes nothing.
     */
    @Bean
    ConfigurerModule keysGoInOrder(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> {
            register(
                    configurer.eventProcessing(),
                    InvoiceBuyers.PROCESSOR,
                    SEGMENTS_OF_QUIET_WORK,
                    events,
                    roles.include(Role.SAGA));
            configurer
                    .eventProcessing()
                    .registerSequencingPolicy(InvoiceBuyers.PROCESSOR, axon -> ReliableProcessors::customerOf);
        };
    }

    private static Object customerOf(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case CustomerEvent customer -> customer.customerId();
            case ProvisioningEvent order -> order.customerId();
            case InvoiceEvent invoice -> invoice.customerId();
            default -> event.getIdentifier();
        };
    }

    @Bean
    ConfigurerModule erasuresAreAskedForReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                ErasureJobs.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.INTEGRATION));
    }

    @Bean
    ConfigurerModule driftIsLookedAfterReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                DriftJobs.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.INTEGRATION));
    }

    /** Its commands may all be repeated, as those of the claims. */
    @Bean
    ConfigurerModule ordersEndWithTheirCustomers(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                OrdersOfErased.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    /** Its command may be repeated, as those of the claims. */
    @Bean
    ConfigurerModule invoicesFollowTheirSteps(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                IssuedInvoices.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    /** By what an order told last a subscription knows what it heard before, so handling the log again changes nothing. */
    @Bean
    ConfigurerModule subscriptionsFollowTheirOrders(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                SubscriptionsOfOrders.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    /** A draft that is heard of again finds its subscriptions renewed, and its lines there. */
    @Bean
    ConfigurerModule draftsAreRenewed(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                Renewing.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    /** Its commands may all be repeated, as those of the claims. */
    @Bean
    ConfigurerModule invoicesGetTheirNumbers(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                NumberedInvoices.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.SAGA));
    }

    @Bean
    ConfigurerModule bookkeepingIsAskedReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                BookkeepingJobs.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.INTEGRATION));
    }

    @Bean
    ConfigurerModule bookingsAreStoredReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                BookingJobs.PROCESSOR,
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.INTEGRATION));
    }

    @Bean
    ConfigurerModule mailsAreStoredReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(), "mails", SEGMENTS_OF_QUIET_WORK, events, roles.include(Role.INTEGRATION));
    }

    /** Its memory is the log and its work is to delete rows, so every node that fills read models can do it. */
    @Bean
    ConfigurerModule discardsAreCarriedOut(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer -> register(
                configurer.eventProcessing(),
                "discards",
                SEGMENTS_OF_QUIET_WORK,
                events,
                roles.include(Role.PROJECTION));
    }

    private static void register(
            EventProcessingConfigurer processing,
            String processor,
            int segments,
            ObjectProvider<SignalledEvents> events,
            boolean worksHere) {
        if (worksHere)
            processing.registerPooledStreamingEventProcessor(
                    processor, axon -> events.getObject(), (axon, builder) -> reliable(builder, processor, segments));
        else
            processing.registerEventProcessor(processor, (name, axon, handlers) -> {
                var builder = reliable(PooledStreamingEventProcessor.builder(), processor, segments);
                builder.name(name).eventHandlerInvoker(handlers);
                return new Idle(builder.messageSource(events.getObject())
                        .tokenStore(axon.getComponent(TokenStore.class))
                        .transactionManager(axon.getComponent(TransactionManager.class)));
            });
    }

    /** Work of a role that this node does not have; Axon knows no limit of no segments at all. */
    private static final class Idle extends PooledStreamingEventProcessor {
        private Idle(Builder builder) {
            super(builder);
        }

        @Override
        public void start() {
            // another node does it
        }
    }

    private static PooledStreamingEventProcessor.Builder reliable(
            PooledStreamingEventProcessor.Builder builder, String processor, int segments) {
        // The coordinator reads the log on one thread alone: its stream is not made for several.
        var coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(processor + "-coordinator").factory());
        var workers = Executors.newScheduledThreadPool(
                segments, Thread.ofPlatform().daemon().name(processor + "-", 0).factory());
        return builder.initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(segments)
                .batchSize(1)
                .tokenClaimInterval(TOKEN_CLAIM_MILLIS)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers);
    }
}
