package nl.hostforge.api.admin.provider;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.ProviderOverview;
import nl.hostforge.messages.processing.ProviderOverview.Calls;
import nl.hostforge.messages.processing.ProviderOverview.Limited;

/** What staff gets about providers; the fields mean what they mean in {@link ProviderOverview}. */
final class ProviderBodies {
    private ProviderBodies() {}

    record ProviderRows(List<ProviderRow> providers) {}

    record ProviderRow(
            @Schema(example = "plesk") String name,
            BreakerState breaker,

            @Schema(description = "When it was found in trouble; absent while it is called", nullable = true)
            Instant leftAloneSince,

            @Schema(description = "When a call tries again, or until when the one that tries may take", nullable = true)
            Instant leftAloneUntil,

            @Schema(description = "Until when it wants no calls, because there were too many", nullable = true)
            Instant closedUntil,

            @Schema(description = "How a call last failed", example = "HTTP 503", nullable = true)
            String failure,

            @Schema(nullable = true) Instant failedAt,

            @Schema(description = "The present window; absent without such a limit", nullable = true)
            CallsBody calls,

            @Schema(
                    description = "The identical call that was made most in the present window; absent without such a"
                            + " limit",
                    nullable = true)
            LimitedBody sameCalls,

            @Schema(
                    description = "When a call that somebody waits for may be made again; absent if it may now",
                    nullable = true)
            Instant nextFreeAt,

            @Schema(description = "How many calls the node that answers is making")
            int underWay,

            @Schema(description = "How many it may make at a time")
            int atATime,

            @Schema(description = "Durable jobs that are to call it, running ones left out")
            long jobsWaiting) {
        static ProviderRow of(ProviderOverview provider) {
            return new ProviderRow(
                    provider.name(),
                    provider.breaker(),
                    provider.leftAloneSince(),
                    provider.leftAloneUntil(),
                    provider.closedUntil(),
                    provider.failure(),
                    provider.failedAt(),
                    CallsBody.of(provider.calls()),
                    LimitedBody.of(provider.sameCalls()),
                    provider.nextFreeAt(),
                    provider.underWay(),
                    provider.atATime(),
                    provider.jobsWaiting());
        }
    }

    /** Calls of the present window. */
    record CallsBody(
            int made,
            int most,

            @Schema(description = "Those of them that nobody waited for")
            int inMasses,

            int mostInMasses,
            @Schema(example = "310") long withinSeconds) {
        static CallsBody of(Calls calls) {
            return calls == null
                    ? null
                    : new CallsBody(
                            calls.made(),
                            calls.most(),
                            calls.inMasses(),
                            calls.mostInMasses(),
                            calls.within().toSeconds());
        }
    }

    /** Identical calls of the present window. */
    record LimitedBody(
            int made, int most, @Schema(example = "310") long withinSeconds) {
        static LimitedBody of(Limited calls) {
            return calls == null
                    ? null
                    : new LimitedBody(calls.made(), calls.most(), calls.within().toSeconds());
        }
    }
}
