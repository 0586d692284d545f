package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.order.OrderTotals;

/**
 * What another package comes to for its customer. VAT is as of today; a credit note bears that of the invoice that it
 * credits.
 */
record PlanPreview(
        @Schema(description = "When the change is made if nothing else is asked for")
        PlanMoment usual,

        @Schema(description = "Whether it can be had now") boolean possibleNow,

        @Schema(description = "Until when what is paid for is settled")
        LocalDate countsFrom,

        @Schema(description = "What is invoiced if it is had now; below zero for what is credited")
        PlanAmount today,

        @Schema(description = "What each period costs from then on")
        PlanAmount next) {
    /** An amount, VAT apart. */
    record PlanAmount(SignedAmount net, SignedAmount vat, SignedAmount gross) {
        static PlanAmount of(OrderTotals totals) {
            return new PlanAmount(
                    SignedAmount.of(totals.net()), SignedAmount.of(totals.vat()), SignedAmount.of(totals.gross()));
        }
    }
}
