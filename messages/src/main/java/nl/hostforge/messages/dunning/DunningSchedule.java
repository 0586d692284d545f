package nl.hostforge.messages.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * Which stages there are, and when each comes. A stage that is not listed does not exist.
 *
 * @param stages in the order of {@link DunningStage}, each later than the one before it; none where nobody is dunned
 */
public record DunningSchedule(List<ScheduledStage> stages) {
    private static final int LATEST = 365;

    /** What holds until an admin decides otherwise. */
    public static DunningSchedule standard() {
        return new DunningSchedule(List.of(
                new ScheduledStage(DunningStage.FIRST_REMINDER, 7),
                new ScheduledStage(DunningStage.SECOND_REMINDER, 14),
                new ScheduledStage(DunningStage.SUSPENSION, 21),
                new ScheduledStage(DunningStage.TERMINATION, 60)));
    }

    /** Whether each stage comes after the one before it, from one day to a year after the last day to pay. */
    @JsonIgnore
    public boolean isInOrder() {
        ScheduledStage before = null;
        for (var each : stages) {
            if (each.daysAfterDue() < 1 || each.daysAfterDue() > LATEST) return false;
            if (before != null
                    && (!each.stage().isAfter(before.stage()) || each.daysAfterDue() <= before.daysAfterDue()))
                return false;
            before = each;
        }
        return true;
    }

    Optional<Integer> daysOf(DunningStage stage) {
        return stages.stream()
                .filter(each -> each.stage() == stage)
                .map(ScheduledStage::daysAfterDue)
                .findFirst();
    }
}
