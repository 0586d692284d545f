package nl.hostforge.api.admin.subscription;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RevivalSettings.class)
class RevivalConfiguration {}
