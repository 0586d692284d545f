package nl.hostforge.query.subscription;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RenewalLead.class, AnnouncementSettings.class})
class RenewalConfiguration {}
