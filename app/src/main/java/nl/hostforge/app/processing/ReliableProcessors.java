package nl.hostforge.app.processing;

import java.util.List;
import java.util.concurrent.Executors;
import nl.hostforge.app.document.DocumentJobs;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.integration.booking.BookingJobs;
import nl.hostforge.integration.drift.DriftJobs;
import nl.hostforge.integration.erasure.ErasureJobs;
import nl.hostforge.integration.notice.BookkeepingJobs;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.saga.account.AccountMoney;
import nl.hostforge.saga.billing.CreditNotes;
import nl.hostforge.saga.billing.CreditedOrders;
import nl.hostforge.saga.billing.IssuedInvoices;
import nl.hostforge.saga.billing.NumberedInvoices;
import nl.hostforge.saga.buyer.InvoiceBuyers;
import nl.hostforge.saga.claims.DomainClaims;
import nl.hostforge.saga.dunning.DunnedServices;
import nl.hostforge.saga.erasure.OrdersOfErased;
import nl.hostforge.saga.planchange.PlanChangeMoney;
import nl.hostforge.saga.pricechange.PriceChanges;
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
 * other; they begin at the start of the log, so that dropping their memory and starting again forgets nothing. What those
 * of the sagas send may all be repeated, so handling the log again, from wherever it is, ends where it ended.
 */
@Configuration(proxyBeanMethods = false)
class ReliableProcessors {
    private static final int SEGMENTS = 4;
    private static final int SEGMENTS_OF_QUIET_WORK = 2;
    private static final long TOKEN_CLAIM_MILLIS = 1_000;

    private static final List<Work> ALL = List.of(
            new Work(Provisioning.PROCESSOR, SEGMENTS, Role.SAGA),
            quiet(DomainClaims.PROCESSOR, Role.SAGA),
            quiet(InvoiceBuyers.PROCESSOR, Role.SAGA),
            quiet(OrdersOfErased.PROCESSOR, Role.SAGA),
            quiet(SubscriptionsOfOrders.PROCESSOR, Role.SAGA),
            quiet(Renewing.PROCESSOR, Role.SAGA),
            quiet(PriceChanges.PROCESSOR, Role.SAGA),
            quiet(IssuedInvoices.PROCESSOR, Role.SAGA),
            quiet(NumberedInvoices.PROCESSOR, Role.SAGA),
            quiet(CreditNotes.PROCESSOR, Role.SAGA),
            quiet(CreditedOrders.PROCESSOR, Role.SAGA),
            quiet(AccountMoney.PROCESSOR, Role.SAGA),
            quiet(PlanChangeMoney.PROCESSOR, Role.SAGA),
            quiet(DunnedServices.PROCESSOR, Role.SAGA),
            new Work("provisioning-jobs", SEGMENTS, Role.INTEGRATION),
            quiet(ErasureJobs.PROCESSOR, Role.INTEGRATION),
            quiet(DriftJobs.PROCESSOR, Role.INTEGRATION),
            quiet(BookkeepingJobs.PROCESSOR, Role.INTEGRATION),
            quiet(BookingJobs.PROCESSOR, Role.INTEGRATION),
            quiet(DocumentJobs.PROCESSOR, Role.INTEGRATION),
            quiet("mails", Role.INTEGRATION),
            // its memory is the log and its work is to delete rows, so every node that fills read models can do it
            quiet("discards", Role.PROJECTION));

    private record Work(String processor, int segments, Role role) {}

    private static Work quiet(String processor, Role role) {
        return new Work(processor, SEGMENTS_OF_QUIET_WORK, role);
    }

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
    ConfigurerModule workIsHandledReliably(ObjectProvider<SignalledEvents> events, NodeRoles roles) {
        return configurer ->
                ALL.forEach(work -> register(configurer.eventProcessing(), work, events, roles.include(work.role())));
    }

    @Bean
    ConfigurerModule sagasParkTheirOrder(ObjectProvider<ParkTheOrder> park) {
        return configurer -> configurer
                .eventProcessing()
                .registerListenerInvocationErrorHandler(
                        Provisioning.PROCESSOR,
                        axon -> (failure, event, handler) -> park.getObject().onError(failure, event, handler));
    }

    /**
     * One customer's events one after the other, whatever stream they are of: the contact key goes only after what needed
     * it.
     */
    @Bean
    ConfigurerModule keysGoInOrder() {
        return configurer -> configurer
                .eventProcessing()
                .registerSequencingPolicy(InvoiceBuyers.PROCESSOR, axon -> ReliableProcessors::customerOf);
    }

    /** All of a year one after the other: they share a series, and two at once would only lose races for it. */
    @Bean
    ConfigurerModule numbersGoInOrder() {
        return configurer -> configurer
                .eventProcessing()
                .registerSequencingPolicy(
                        NumberedInvoices.PROCESSOR,
                        axon -> event -> event.getPayload() instanceof InvoiceIssueRequested requested
                                ? requested.seriesId()
                                : event.getIdentifier());
    }

    private static Object customerOf(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case CustomerEvent customer -> customer.customerId();
            case ProvisioningEvent order -> order.customerId();
            case InvoiceEvent invoice -> invoice.customerId();
            default -> event.getIdentifier();
        };
    }

    private static void register(
            EventProcessingConfigurer processing,
            Work work,
            ObjectProvider<SignalledEvents> events,
            boolean worksHere) {
        if (worksHere)
            processing.registerPooledStreamingEventProcessor(
                    work.processor(), axon -> events.getObject(), (axon, builder) -> reliable(builder, work));
        else
            processing.registerEventProcessor(work.processor(), (name, axon, handlers) -> {
                var builder = reliable(PooledStreamingEventProcessor.builder(), work);
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
            PooledStreamingEventProcessor.Builder builder, Work work) {
        // The coordinator reads the log on one thread alone: its stream is not made for several.
        var coordinator = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name(work.processor() + "-coordinator")
                .factory());
        var workers = Executors.newScheduledThreadPool(
                work.segments(),
                Thread.ofPlatform().daemon().name(work.processor() + "-", 0).factory());
        return builder.initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(work.segments())
                .batchSize(1)
                .tokenClaimInterval(TOKEN_CLAIM_MILLIS)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers);
    }
}
