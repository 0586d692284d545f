package nl.hostforge.messages.dunning;

import java.time.Instant;

/**
 * By what everybody is dunned.
 *
 * @param changes how often it was changed
 * @param changedAt when that was last; null if never
 */
public record DunningPolicy(DunningMaster master, DunningSchedule schedule, long changes, Instant changedAt) {
    /** What holds until an admin decides otherwise. */
    public static DunningPolicy standard() {
        return new DunningPolicy(DunningMaster.HOSTFORGE, DunningSchedule.standard(), 0, null);
    }
}
