package nl.hostforge.api.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/**
 * Which VAT a quote or an order bears.
 *
 * @param vatCase the rule that applies; {@code case} in JSON
 * @param ratePercent in percent: {@code 21} means 21 %
 * @param country whose VAT it is (ISO 3166-1 alpha-2)
 * @param vatNumberCheck what VIES said about the VAT number just now; null where it was not asked
 */
public record VatBody(
        @JsonProperty("case") VatCase vatCase,
        @Schema(example = "21") String ratePercent,
        @Schema(example = "NL") String country,
        @Schema(nullable = true) VatCheckOutcome vatNumberCheck) {
    /** @param vatNumberCheck null where VIES was not asked */
    public static VatBody of(VatDecision decision, VatCheckOutcome vatNumberCheck) {
        return new VatBody(
                decision.vatCase(), decision.ratePercent().toPlainString(), decision.country(), vatNumberCheck);
    }
}
