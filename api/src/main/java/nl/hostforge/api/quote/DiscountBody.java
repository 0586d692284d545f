package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderLine;

/**
 * What is taken off a line, and what comes later. Amounts are without VAT.
 *
 * @param text what documents call it, in the reader's language
 */
record DiscountBody(
        @Schema(example = "WELCOME") String code,
        @Schema(example = "Discount 25%, code WELCOME") String text,

        @Schema(description = "What this line is less than its list price")
        Amount off,

        @Schema(
                description = "For how many billing periods, those of this line included; null for all that come",
                example = "3",
                nullable = true)
        Integer periods,

        @Schema(
                description = "What the next period costs; null where the discount ends with this line",
                nullable = true)
        Amount nextPrice) {
    /** @return null where nothing is taken off */
    static DiscountBody of(OrderLine line, Language language) {
        var discount = line.discount();
        if (discount == null) return null;
        var next = line.discountAfterwards();
        return new DiscountBody(
                discount.by().code().value(),
                discount.text(language),
                Amount.of(discount.off()),
                discount.by().periods(),
                next == null ? null : Amount.of(line.renewalPrice().minus(next.off(line.renewalPrice(), 1))));
    }
}
