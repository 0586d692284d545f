package nl.hostforge.sandbox.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock by which everything here is dated. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SandboxClock clock() {
        return new SandboxClock();
    }
}
