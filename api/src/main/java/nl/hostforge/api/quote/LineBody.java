package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;

/**
 * One priced line of a quote or an order. Amounts are without VAT.
 *
 * @param number place in the order, from 1
 * @param text what the invoice says, in the reader's language
 */
public record LineBody(
        @Schema(example = "1") int number,
        LineKind kind,

        @Schema(type = "string", format = "uuid", nullable = true)
        HostingPackageId packageId,

        @Schema(example = "xn--caf-dma.nl", nullable = true) String domain,

        @Schema(description = "The name with its international letters", example = "café.nl", nullable = true)
        String readableDomain,

        @Schema(example = "P1Y", nullable = true) String billingPeriod,
        @Schema(example = "1") int quantity,
        @Schema(description = "List price of one") Amount unitPrice,
        @Schema(description = "Less the discount") Amount net,

        @Schema(description = "List price of the next period", nullable = true)
        Amount renewalPrice,

        @Schema(nullable = true) DiscountBody discount,

        @Schema(example = "Domeinnaam café.nl, 1 jaar") String text) {
    public static LineBody of(OrderLine line, Language language) {
        var name = line.domainName();
        return new LineBody(
                line.number(),
                line.kind(),
                line.hostingPackageId(),
                name == null ? null : name.value(),
                name == null ? null : name.readable(),
                line.billingPeriod() == null ? null : line.billingPeriod().toString(),
                line.quantity(),
                Amount.of(line.unitPrice()),
                Amount.of(line.net()),
                line.renewalPrice() == null ? null : Amount.of(line.renewalPrice()),
                DiscountBody.of(line, language),
                language == Language.DUTCH ? line.textNl() : line.textEn());
    }
}
