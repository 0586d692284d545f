package nl.hostforge.sandbox.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A provider's objects of one kind, oldest first. A change is in the journal file before the caller goes on. Not
 * thread-safe: a provider's work is serial.
 */
public final class Shelf<T> {
    private final Journal journal;
    private final String provider;
    private final String kind;
    private final Function<T, String> idOf;
    private final Map<String, T> objects = new LinkedHashMap<>();
    /** When each was made, for those of this run. */
    private final Map<String, Instant> made = new HashMap<>();

    private long highestNumber;

    Shelf(Journal journal, String provider, String kind, Function<T, String> idOf) {
        this.journal = journal;
        this.provider = provider;
        this.kind = kind;
        this.idOf = idOf;
    }

    /** A number that no object of this kind ever had, removed ones included. */
    public long nextNumber(long first) {
        return Math.max(first, highestNumber + 1);
    }

    public T put(T object) {
        var id = idOf.apply(object);
        var manner = objects.containsKey(id) ? JournalLine.Manner.CHANGED : JournalLine.Manner.CREATED;
        journal.changed(provider, kind, id, manner, object);
        if (manner == JournalLine.Manner.CREATED) made.put(id, journal.now());
        remember(id, object);
        return object;
    }

    public void remove(T object) {
        var id = idOf.apply(object);
        journal.changed(provider, kind, id, JournalLine.Manner.REMOVED, null);
        objects.remove(id);
        made.remove(id);
    }

    public Optional<T> find(Object id) {
        return Optional.ofNullable(objects.get(id.toString())).filter(this::isSeen);
    }

    public Optional<T> first(Predicate<T> wanted) {
        return where(wanted).findFirst();
    }

    public Stream<T> where(Predicate<T> wanted) {
        return objects.values().stream().filter(this::isSeen).filter(wanted);
    }

    public Collection<T> all() {
        return where(object -> true).toList();
    }

    void remember(String id, T object) {
        objects.put(id, object);
        rememberNumber(id);
    }

    void rememberNumber(String id) {
        if (!id.isEmpty() && id.length() < 19 && id.chars().allMatch(Character::isDigit))
            highestNumber = Math.max(highestNumber, Long.parseLong(id));
    }

    private boolean isSeen(T object) {
        return journal.shows(made.get(idOf.apply(object)));
    }

    void forget() {
        objects.clear();
        made.clear();
        highestNumber = 0;
    }
}
