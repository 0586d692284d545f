package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.hostforge.api.quote.CartItemBody;

/**
 * What an order is to consist of instead. A name whose transfer was ordered keeps its code unless another is given.
 *
 * @param reason for the audit trail
 */
record OrderCorrection(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid CartItemBody> items,

        @Schema(description = "Why, for the audit trail") @Size(max = 500)
        String reason) {}
