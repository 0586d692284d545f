package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.hostforge.api.customer.CountryCode;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.customer.OneLine;
import nl.hostforge.api.customer.VatNumber;
import nl.hostforge.messages.customer.CustomerKind;

/** What somebody thinks of ordering, with as much of what decides about VAT as is known yet. */
record CartBody(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid CartItemBody> items,

        @Schema(description = "Counts as a person while unknown", nullable = true)
        CustomerKind kind,

        @Schema(description = "Counts as NL while unknown", example = "NL", nullable = true) @CountryCode
        String country,

        @Schema(description = "Tells parts of a country that lie outside the EU's VAT territory", nullable = true)
        @Size(max = 12)
        @OneLine
        String postalCode,

        @Schema(description = "With its country's prefix", example = "NL123456789B01", nullable = true)
        @Size(max = 30)
        @VatNumber
        String vatNumber,

        @Schema(description = "By which less is paid", example = "WELCOME", nullable = true) @Size(max = 40)
        String couponCode) {
    CustomerVat customer() {
        return CustomerVat.typed(kind, country, postalCode, vatNumber);
    }

    /** The VAT number and the postal code are personal: they are not printed. */
    @Override
    public String toString() {
        return "CartBody of " + (items == null ? 0 : items.size());
    }
}
