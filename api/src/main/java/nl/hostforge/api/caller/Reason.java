package nl.hostforge.api.caller;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * The body of a request that says nothing but why; it may be left out.
 *
 * @param reason for the audit trail, in the caller's own words
 */
public record Reason(
        @Schema(example = "Replaced by Web L") @Size(max = 500)
        String reason) {
    /** @return the reason, or null if no body was sent */
    public static String of(Reason body) {
        return body == null ? null : body.reason();
    }
}
