package nl.hostforge.app.log;

import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One serializer for events, messages, snapshots, sagas and tokens; and what each message inherits from its cause. */
@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {
    @Bean
    StoredTypes storedTypes() {
        return StoredTypes.ofHostForge();
    }

    @Bean
    @Primary
    Serializer serializer(StoredTypes types, Vault vault) {
        return LogSerializer.of(types, vault);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    CorrelationDataProvider origin() {
        return new MessageOriginProvider(Metadata.CAUSATION_ID, Metadata.CORRELATION_ID);
    }

    @Bean
    CorrelationDataProvider actor() {
        return new SimpleCorrelationDataProvider(Metadata.ACTOR_KIND, Metadata.ACTOR_ID, Metadata.IP, Metadata.REASON);
    }
}
