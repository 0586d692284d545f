package nl.hostforge.api.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One event of an order as its visitor sees it: nothing personal, and no provider's words.
 *
 * @param sequence number of the event in the order's own stream, from 0; the id of the server-sent event too
 */
record OrderNews(
        long sequence,
        Instant at,
        @Schema(example = "order.ProvisioningStepStarted") String type,

        @Schema(example = "Wij zijn bezig met de registratie van voorbeeld.nl.")
        String sentence,

        @Schema(example = "REGISTER_DOMAIN/2", nullable = true)
        String step,

        @Schema(description = "How far that step is now", example = "STARTED", nullable = true)
        String state,

        @Schema(description = "Where the order stands after this event", example = "PROCESSING")
        String status) {}
