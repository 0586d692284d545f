package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Period;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.quote.CartItem;

/**
 * One thing that somebody wants to order. Only its form is checked here; whether it is for sale is told by the quote.
 *
 * @param quantity how many periods are paid at once; 1 unless given
 */
public record CartItemBody(
        @Schema(
                example = "HOSTING",
                allowableValues = {"HOSTING", "DOMAIN_REGISTRATION", "DOMAIN_TRANSFER"})
        @NotNull
        LineKind kind,

        @Schema(type = "string", format = "uuid", description = "Which package; for hosting only", nullable = true)
        HostingPackageId packageId,

        @Schema(
                description = "The name that is registered, transferred, or that the hosting lives under",
                example = "example.nl",
                nullable = true)
        @Size(max = 255)
        String domain,

        @Schema(
                description = "P1M or P1Y for hosting, P1Y for a domain and unless given",
                example = "P1Y",
                allowableValues = {"P1M", "P1Y"},
                nullable = true)
        @Pattern(regexp = "^P1[MY]$", message = "{hostforge.billing-period}")
        String billingPeriod,

        @Schema(description = "How many periods are paid at once; 1 unless given", example = "1", nullable = true)
        @Positive
        @Max(10)
        Integer quantity,

        @Schema(
                description = "By which the present registrar lets the name go; for transfers that are ordered",
                nullable = true)
        @Size(max = 255)
        String transferCode) {
    private static final Period A_YEAR = Period.ofYears(1);

    /** @return this as quotes are asked; without the transfer code, which concerns no price */
    public CartItem toItem() {
        return new CartItem(kind, packageId, domain, period(), quantity == null ? 1 : quantity);
    }

    private Period period() {
        if (billingPeriod != null) return Period.parse(billingPeriod);
        return kind == LineKind.HOSTING ? null : A_YEAR;
    }

    /** Who has a transfer code can take the domain: it is not printed. */
    @Override
    public String toString() {
        return kind + " " + domain;
    }
}
