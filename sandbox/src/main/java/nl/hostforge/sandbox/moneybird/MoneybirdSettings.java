package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The administration as its owner has set it up.
 *
 * @param administration its id
 * @param token the personal API token
 * @param requestsPerWindow calls per address in a window; 0 for no limit
 * @param window how long that is; the vendor's is five minutes
 * @param publicUrl where a payer's browser finds this sandbox, without the final slash
 * @param webhookPause before the first retry of a delivery; each further one waits twice as long
 * @param webhookTimeout how long a receiver may take
 */
@ConfigurationProperties("sandbox.moneybird")
record MoneybirdSettings(
        @DefaultValue("123") String administration,
        @DefaultValue("sandbox-token") String token,
        @DefaultValue("150") int requestsPerWindow,
        @DefaultValue("5m") Duration window,
        @DefaultValue("http://127.0.0.1:9090/moneybird") String publicUrl,
        @DefaultValue("1s") Duration webhookPause,
        @DefaultValue("5s") Duration webhookTimeout,
        @DefaultValue List<TaxRate> taxRates,
        @DefaultValue List<LedgerAccount> ledgerAccounts,
        @DefaultValue List<Workflow> workflows,
        @DefaultValue List<FinancialAccount> financialAccounts) {

    /**
     * @param percentage null where there is no rate, as for reverse charge
     * @param country of a One Stop Shop rate; otherwise null
     * @param report the box of the Dutch VAT return, such as {@code NL/1a}
     */
    record TaxRate(String id, String name, BigDecimal percentage, String country, String report) {}

    record LedgerAccount(String id, String name, String number, String type) {}

    /** An invoice workflow: days until an invoice is due. */
    record Workflow(String id, String name, int dueDays) {}

    record FinancialAccount(String id, String name, String identifier) {}
}
