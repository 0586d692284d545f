package nl.hostforge.api.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.hostforge.api.customer.CustomerBody;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.messages.customer.Language;

/** What a visitor orders, and who they are. */
record NewOrder(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid CartItemBody> items,
        @NotNull @Valid CustomerBody customer,

        @Schema(
                type = "string",
                description = "Of mails and documents about this order",
                example = "nl",
                allowableValues = {"nl", "en"})
        @NotNull
        Language language,

        @Schema(description = "By which less is paid", example = "WELCOME", nullable = true) @Size(max = 40)
        String couponCode,

        @Schema(description = "The visitor's words to us", nullable = true) @Size(max = 1000)
        String note,

        @Schema(description = "The total with VAT that the visitor was shown; another one is not charged unasked")
        @NotNull
        @Valid
        Amount expectedTotal) {
    /** @return the note; null where there is none */
    String writtenNote() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** It is personal: it is not printed. */
    @Override
    public String toString() {
        return "NewOrder";
    }
}
