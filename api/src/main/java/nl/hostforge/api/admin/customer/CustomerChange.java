package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.hostforge.api.customer.CustomerBody;
import nl.hostforge.messages.customer.Language;

/**
 * What a customer's details are to be instead, as a whole.
 *
 * @param language of mails and documents; stays as it is unless given
 * @param reason for the audit trail
 */
record CustomerChange(
        @NotNull @Valid CustomerBody customer,

        @Schema(description = "Stays as it is unless given", nullable = true)
        Language language,

        @Schema(description = "Why, for the audit trail") @Size(max = 500)
        String reason) {}
