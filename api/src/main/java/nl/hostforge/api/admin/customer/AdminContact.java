package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;

/** Who someone is and how to reach them, as staff sees it; the fields mean what they mean in {@link ContactDetails}. */
public record AdminContact(
        CustomerKind kind,
        String firstName,
        String lastName,
        @Schema(nullable = true) String companyName,
        @Schema(nullable = true) String registrationNumber,
        String email,
        @Schema(example = "+31201234567") String phone,
        AdminAddress address,
        Language language) {
    /** @return null for null: what was erased shows as nothing */
    public static AdminContact of(ContactDetails details) {
        return details == null
                ? null
                : new AdminContact(
                        details.kind(),
                        details.firstName(),
                        details.lastName(),
                        details.companyName(),
                        details.registrationNumber(),
                        details.email(),
                        details.phone(),
                        AdminAddress.of(details.address()),
                        details.language());
    }

    /** Where someone lives or a company is seated. */
    public record AdminAddress(
            String street,
            String houseNumber,
            @Schema(nullable = true) String addition,
            String postalCode,
            String city,
            @Schema(example = "NL") String country) {
        static AdminAddress of(PostalAddress address) {
            return new AdminAddress(
                    address.street(),
                    address.houseNumber(),
                    address.addition(),
                    address.postalCode(),
                    address.city(),
                    address.country());
        }
    }
}
