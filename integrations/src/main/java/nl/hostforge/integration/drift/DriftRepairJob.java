package nl.hostforge.integration.drift;

import java.io.Serializable;
import java.time.Instant;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftFindingId;

/**
 * What the durable job of an accepted remedy knows. Nothing personal.
 *
 * @param subject what lists of jobs call it, for instance {@code RESUME_HOSTING}
 * @param round which acceptance it follows
 * @param attempt the attempt that comes next or is under way, from 1
 * @param announcedAt when something that costs money was last asked for without a clear answer so far; null if never
 */
record DriftRepairJob(
        String findingId, Difference difference, String subject, int round, int attempt, Instant announcedAt)
        implements Serializable {

    static DriftRepairJob of(DriftAccepted event) {
        var difference = event.difference();
        return new DriftRepairJob(
                event.findingId().toString(), difference, difference.remedy().name(), event.round(), 1, null);
    }

    /** @return the same for the same acceptance, so that it is never stored twice */
    String id() {
        return findingId + "#" + round;
    }

    DriftFindingId finding() {
        return DriftFindingId.of(findingId);
    }

    DriftRepairJob nextAttempt() {
        return new DriftRepairJob(findingId, difference, subject, round, attempt + 1, announcedAt);
    }

    DriftRepairJob announced(Instant at) {
        return new DriftRepairJob(findingId, difference, subject, round, attempt, at);
    }
}
