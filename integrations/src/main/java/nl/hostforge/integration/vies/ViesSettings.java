package nl.hostforge.integration.vies;

import java.net.URI;
import java.time.Duration;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach VIES ({@code hostforge.vies.*}).
 *
 * @param baseUrl {@code https://ec.europa.eu/taxation_customs/vies/rest-api}; without it no number is ever checked
 * @param operation {@code check-vat-number}, or {@code check-vat-test-service} for made-up answers
 * @param requester our own VAT number, so that answers come with proof
 */
@ConfigurationProperties("hostforge.vies")
public record ViesSettings(
        URI baseUrl,
        @DefaultValue("check-vat-number") String operation,
        String requester,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callDeadline,
        @DefaultValue("64KB") DataSize largestAnswer,
        @DefaultValue BreakerSettings breaker,
        @DefaultValue BulkheadSettings bulkhead) {}
