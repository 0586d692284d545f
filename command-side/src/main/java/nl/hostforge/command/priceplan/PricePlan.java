package nl.hostforge.command.priceplan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The days from which one thing is to cost something else. Which of them are over is told by whoever asks. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class PricePlan {
    private Set<LocalDate> days = new HashSet<>();

    /** @throws PlanInPast for a day that is over */
    public static void refuseInPast(LocalDate from, LocalDate today) {
        if (from.isBefore(today)) throw new PlanInPast(today);
    }

    /**
     * @throws PricePlanNotFound if nothing is planned for that day
     * @throws PricePlanInEffect if the day is there
     */
    public void refuseUnlessToCome(LocalDate from, LocalDate today) {
        if (!days.contains(from)) throw new PricePlanNotFound(from);
        if (!from.isAfter(today)) throw new PricePlanInEffect(from);
    }

    /** @return whether the prices may be others than those that were set last */
    public boolean isAny() {
        return !days.isEmpty();
    }

    public void add(LocalDate from) {
        days.add(from);
    }

    public void remove(LocalDate from) {
        days.remove(from);
    }

    /** Prices that are set on a day take the place of all that were planned up to it. */
    public void removeUntil(LocalDate day) {
        days.removeIf(from -> !from.isAfter(day));
    }
}
