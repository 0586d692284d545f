package nl.hostforge.app.processing;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Failing handlers never pass in silence: Axon's default, to log and go on, is replaced everywhere. */
@Configuration
class ProcessingConfiguration {
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueueProvider(
            EventProcessorProperties processors, DeadLetterQueues queues) {
        return new DeadLetterQueueProviderConfigurerModule(processors, group -> axon -> queues.of(group));
    }

    @Bean
    ConfigurerModule failuresPropagate(ParkUnlessItMayPass policy) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultDeadLetterPolicy(axon -> policy);
    }
}
