package nl.hostforge.api.caller;

import nl.hostforge.api.request.ClientAddress;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the caller's metadata an interceptor, which Axon's own configuration registers with the command gateway. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    MessageDispatchInterceptor<CommandMessage<?>> callerMetadata(
            Callers callers, CallNotes notes, ClientAddress addresses, Vault vault) {
        return new CallerMetadata(callers, notes, addresses, vault);
    }
}
