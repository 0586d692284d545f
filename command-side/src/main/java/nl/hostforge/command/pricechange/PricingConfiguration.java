package nl.hostforge.command.pricechange;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Hands the settings to the decisions that ask for them as a parameter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PricingSettings.class)
class PricingConfiguration {}
