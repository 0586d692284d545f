package nl.hostforge.api.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import nl.hostforge.messages.customer.PostalAddress;

/** Where someone lives or a company is seated, as filled in and as shown. */
@PostalCode
public record AddressBody(
        @Schema(example = "Damrak") @NotBlank @Size(max = 120) @OneLine
        String street,

        @Schema(description = "The number; what is typed behind it goes to the addition", example = "1")
        @NotBlank
        @Size(max = 10)
        @OneLine
        String houseNumber,

        @Schema(description = "What follows the number", example = "bis", nullable = true) @Size(max = 20) @OneLine
        String addition,

        @Schema(example = "1012 LG") @NotBlank @Size(max = 12) @OneLine
        String postalCode,

        @Schema(example = "Amsterdam") @NotBlank @Size(max = 80) @OneLine
        String city,

        @Schema(description = "ISO 3166-1 alpha-2", example = "NL") @NotBlank @CountryCode
        String country) {
    static AddressBody of(PostalAddress address) {
        return new AddressBody(
                address.street(),
                address.houseNumber(),
                address.addition(),
                address.postalCode(),
                address.city(),
                address.country());
    }

    PostalAddress toAddress() {
        var land = country.strip().toUpperCase(Locale.ROOT);
        var number = HouseNumber.typed(houseNumber, addition);
        return new PostalAddress(
                street.strip(),
                number.number(),
                number.addition(),
                PostalCodeForm.written(postalCode, land),
                city.strip(),
                land);
    }

    /** It is personal: it is not printed. */
    @Override
    public String toString() {
        return "AddressBody";
    }
}
