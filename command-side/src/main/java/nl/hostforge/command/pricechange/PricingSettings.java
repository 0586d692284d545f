package nl.hostforge.command.pricechange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prices change.
 *
 * @param noticeDays how many days before an existing subscription's price changes its customer is told at least
 */
@ConfigurationProperties("hostforge.pricing")
public record PricingSettings(@DefaultValue("30") int noticeDays) {}
