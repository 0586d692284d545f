package nl.hostforge.api.timeline;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Holds the settings of following an order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowingSettings.class)
class TimelineConfiguration {}
