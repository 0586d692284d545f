package nl.hostforge.api.hostingpackage;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param vatPercentage the VAT that the catalogue's prices are shown with: the Dutch general rate (art. 9, first
 *     paragraph, Wet op de omzetbelasting 1968). What is charged depends on the customer and is settled in the quote
 * @param cacheFor how long a browser may show the catalogue without asking again
 */
@ConfigurationProperties("hostforge.shop")
record ShopSettings(
        @DefaultValue("21") BigDecimal vatPercentage,
        @DefaultValue("1m") Duration cacheFor) {}
