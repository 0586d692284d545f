package nl.hostforge.app.processing;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Failing handlers never pass in silence: Axon's default, to log and go on, is replaced everywhere. */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {
    /** Every group of handlers has a queue; Axon's own module gives one only to those that the settings name. */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueueForAll(
            EventProcessorProperties processors, ObjectProvider<DeadLetterQueues> queues) {
        return new DeadLetterQueueProviderConfigurerModule(processors, group -> axon -> null) {
            @Override
            public void configureModule(Configurer configurer) {
                configurer
                        .eventProcessing()
                        .registerDeadLetterQueueProvider(
                                group -> axon -> queues.getObject().of(group));
            }
        };
    }

    @Bean
    ConfigurerModule failuresPropagate(ParkUnlessItMayPass policy, ObjectProvider<SavepointWithin> transactions) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultDeadLetterPolicy(axon -> policy)
                .registerDefaultTransactionManager(
                        axon -> () -> transactions.getObject().begin());
    }
}
