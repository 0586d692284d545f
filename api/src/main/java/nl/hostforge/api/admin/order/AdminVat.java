package nl.hostforge.api.admin.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/**
 * The VAT that an order or its invoice bears, and why.
 *
 * @param vatCase the rule that applies; {@code case} in JSON
 * @param categoryCode VAT category (EN 16931, BT-151)
 * @param ratePercent in percent: {@code 21} means 21 %
 * @param country whose VAT it is
 * @param evidence what the decision rests on, by name
 */
public record AdminVat(
        @JsonProperty("case") VatCase vatCase,
        @Schema(example = "S") String categoryCode,
        @Schema(example = "21") String ratePercent,
        @Schema(example = "NL") String country,
        Map<String, String> evidence) {
    public static AdminVat of(VatDecision decision) {
        return new AdminVat(
                decision.vatCase(),
                decision.categoryCode(),
                decision.ratePercent().toPlainString(),
                decision.country(),
                decision.evidence());
    }
}
