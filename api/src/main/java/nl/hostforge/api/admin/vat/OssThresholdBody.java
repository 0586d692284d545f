package nl.hostforge.api.admin.vat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.vat.OssThreshold;

/** How near a year's sales to consumers elsewhere in the EU are to the threshold; the fields mean what they mean in {@link OssThreshold}. */
record OssThresholdBody(
        int year,
        SignedAmount limit,
        SignedAmount total,
        SignedAmount totalOfYearBefore,

        @Schema(description = "When this year's sales crossed it; null where they have not", nullable = true)
        LocalDate crossedOn,

        @Schema(description = "Whether the sales of the year before crossed it, which binds this year")
        boolean crossedYearBefore,

        @Schema(description = "Whether such sales are declared by the One Stop Shop by choice")
        boolean registered,

        @Schema(description = "Whether the next such sale bears its country's VAT")
        boolean foreignVatApplies) {
    static OssThresholdBody of(OssThreshold threshold) {
        return new OssThresholdBody(
                threshold.year(),
                SignedAmount.of(threshold.limit()),
                SignedAmount.of(threshold.total()),
                SignedAmount.of(threshold.totalOfYearBefore()),
                threshold.crossedOn(),
                threshold.crossedYearBefore(),
                threshold.registered(),
                threshold.registered() || threshold.isObliged());
    }
}
