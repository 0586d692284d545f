package nl.hostforge.api.shop;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param vatPercentage the VAT that the catalogue's prices are shown with: the Dutch general rate (art. 9, first
 *     paragraph, Wet op de omzetbelasting 1968). What is charged depends on the customer and is settled in the quote
 * @param cacheFor how long a browser may show the catalogue without asking again
 * @param baseUrl where customers find the shop: the beginning of the links in answers and mails, without a final slash
 */
@ConfigurationProperties("hostforge.shop")
public record ShopSettings(
        @DefaultValue("21") BigDecimal vatPercentage,
        @DefaultValue("1m") Duration cacheFor,
        @DefaultValue("http://localhost:8080") URI baseUrl) {}
