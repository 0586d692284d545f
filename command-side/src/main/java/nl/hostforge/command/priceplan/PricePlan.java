package nl.hostforge.command.priceplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days from which one thing is to cost something else. Which of them are over is told by whoever asks.
 *
 * @param days in Europe/Amsterdam
 */
public record PricePlan(Set<LocalDate> days) {
    public static final PricePlan NONE = new PricePlan(Set.of());

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

    /** @return whether the prices are surely those that were set last */
    @JsonIgnore
    public boolean isNone() {
        return days.isEmpty();
    }

    public PricePlan and(LocalDate from) {
        return new PricePlan(Stream.concat(days.stream(), Stream.of(from)).collect(Collectors.toSet()));
    }

    public PricePlan without(LocalDate from) {
        return only(day -> !day.equals(from));
    }

    /** @return what is left once prices are set on a day, which take the place of all that were planned up to it */
    public PricePlan after(LocalDate day) {
        return only(from -> from.isAfter(day));
    }

    private PricePlan only(Predicate<LocalDate> kept) {
        return new PricePlan(days.stream().filter(kept).collect(Collectors.toSet()));
    }
}
