package nl.hostforge.integration.moneybird;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.PaceLimit;
import nl.hostforge.integration.transport.RequiredSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach Moneybird, and how our words map to its ids ({@code hostforge.moneybird.*}).
 *
 * @param baseUrl {@code https://moneybird.com/api/v2}
 * @param administrationId which administration the token works on
 * @param token a personal API token with the scopes {@code sales_invoices} and {@code settings}
 * @param taxRates tax rate id per tax code of ours; rates themselves are made in Moneybird only
 * @param ledgerAccounts ledger account id per ledger of ours
 * @param workflowId of our invoices; without automatic reminders if the dunning is ours. Moneybird's default unless set
 * @param documentStyleId of our invoices; Moneybird's default unless set
 * @param identityId who sends reminders; needed for those alone, together with the two before
 * @param source the name that external invoices come under
 */
@ConfigurationProperties("hostforge.moneybird")
public record MoneybirdSettings(
        URI baseUrl,
        String administrationId,
        String token,
        @DefaultValue Map<String, String> taxRates,
        @DefaultValue Map<String, String> ledgerAccounts,
        String workflowId,
        String documentStyleId,
        String identityId,
        @DefaultValue("HostForge") String source,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration callDeadline,
        @DefaultValue("30s") Duration lookUpDeadline,
        @DefaultValue("16MB") DataSize largestAnswer,
        @DefaultValue("5m") Duration signInPause,
        @DefaultValue BreakerSettings breaker,
        @DefaultValue BulkheadSettings bulkhead,
        @DefaultValue Pacing pace) {

    /**
     * How often Moneybird lets itself be called: 150 times in five minutes per address, and we stay below.
     *
     * @param calls at most in a window; 0 for no limit
     * @param within how long a window is: longer than Moneybird's, since calls arrive later than they leave
     * @param bulkShare how much of a window, in per cent, work in masses may use
     */
    public record Pacing(
            @DefaultValue("140") int calls,
            @DefaultValue("310s") Duration within,
            @DefaultValue("60") int bulkShare) {

        PaceLimit limit() {
            return new PaceLimit(calls, 0, within, bulkShare);
        }
    }

    public MoneybirdSettings {
        RequiredSettings.of("hostforge.moneybird")
                .need("base-url", baseUrl)
                .need("administration-id", administrationId)
                .need("token", token)
                .need("tax-rates", !taxRates.isEmpty())
                .need("ledger-accounts", !ledgerAccounts.isEmpty())
                .printable("token", token)
                .check();
        taxRates = Map.copyOf(taxRates);
        ledgerAccounts = Map.copyOf(ledgerAccounts);
    }

    @Override
    public String toString() {
        return "MoneybirdSettings[" + baseUrl + ", administration " + administrationId + "]";
    }
}
