package nl.hostforge.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the edge's tables drop what is past its time. Every node may do it; what is gone already is gone. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HousekeepingConfiguration {}
