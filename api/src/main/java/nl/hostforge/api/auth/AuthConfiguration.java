package nl.hostforge.api.auth;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed, and the settings of signing in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, StaffSessionSettings.class, FirstAdminSettings.class})
class AuthConfiguration {
    private static final int STRENGTH = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }
}
