package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which posting rules apply to what is booked on a day, in Europe/Amsterdam. A new version is added with a day that is
 * still to come when it is released; the ones before it stay, since a rebuild posts what they applied to by them again.
 */
final class RuleBook {
    private final NavigableMap<LocalDate, PostingRules> rules;

    /**
     * @param rules by the first day that they apply to
     * @throws IllegalArgumentException if a later day has an older version, or two days have the same
     */
    RuleBook(Map<LocalDate, PostingRules> rules) {
        this.rules = new TreeMap<>(rules);
        var versions = this.rules.values().stream().map(PostingRules::version).toList();
        if (!versions.equals(versions.stream().sorted().distinct().toList()))
            throw new IllegalArgumentException("versions must go up from day to day: " + versions);
    }

    static RuleBook ours() {
        return new RuleBook(Map.of(LocalDate.of(2000, 1, 1), new FirstPostingRules()));
    }

    /** @throws IllegalArgumentException if the day is before all of them */
    PostingRules on(LocalDate bookingDay) {
        var found = rules.floorEntry(bookingDay);
        if (found == null) throw new IllegalArgumentException("no posting rules apply on " + bookingDay);
        return found.getValue();
    }
}
