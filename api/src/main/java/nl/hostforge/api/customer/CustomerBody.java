package nl.hostforge.api.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;

/** Who a customer is and how to reach them, as filled in and as shown. */
@CompanyOnly
@CompanyNameNeeded
@RegistrationNumber
@PhoneNumber
public record CustomerBody(
        @Schema(example = "COMPANY") @NotNull CustomerKind kind,

        @Schema(example = "Jan") @NotBlank @Size(max = 80) @OneLine
        String firstName,

        @Schema(example = "de Vries") @NotBlank @Size(max = 80) @OneLine
        String lastName,

        @Schema(description = "For companies only, which need one", example = "Bakkerij de Vries B.V.", nullable = true)
        @Size(max = 120)
        @OneLine
        String companyName,

        @Schema(
                description = "Number in the trade register, for companies only; in the Netherlands eight digits",
                example = "12345678",
                nullable = true)
        @Size(max = 30)
        @OneLine
        String registrationNumber,

        @Schema(example = "jan@example.nl")
        @NotBlank
        @Size(max = 254)
        @Email(regexp = "[^@]+@[^@]+\\.[^@]+", message = "{hostforge.email}") // a host without a dot gets no mail
        String email,

        @Schema(
                description = "With +, or as it is dialled in the address' country; answered as E.164",
                example = "+31201234567")
        @NotBlank
        @Size(max = 40)
        String phone,

        @NotNull @Valid AddressBody address,

        @Schema(description = "With its country's prefix", example = "NL123456789B01", nullable = true)
        @Size(max = 30)
        @VatNumber
        String vatNumber) {
    /** @param vatNumber null where there is none */
    public static CustomerBody of(ContactDetails details, String vatNumber) {
        return new CustomerBody(
                details.kind(),
                details.firstName(),
                details.lastName(),
                details.companyName(),
                details.registrationNumber(),
                details.email(),
                details.phone(),
                AddressBody.of(details.address()),
                vatNumber);
    }

    /** @return what was filled in, each part written in one way, so that the same details are the same text */
    public ContactDetails toDetails(Language language) {
        return new ContactDetails(
                kind,
                firstName.strip(),
                lastName.strip(),
                Text.orNull(companyName),
                Text.orNull(registrationNumber),
                email,
                PhoneNumberForm.e164(phone, address.country()).orElseThrow(),
                address.toAddress(),
                language);
    }

    /** @return what decides about VAT, the VAT number written in one way among it */
    public CustomerVat toVat() {
        return CustomerVat.typed(kind, address.country(), address.postalCode(), vatNumber);
    }

    /** It is personal as a whole: it is not printed. */
    @Override
    public String toString() {
        return "CustomerBody";
    }
}
