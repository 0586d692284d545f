package nl.hostforge.integration.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of one call to a provider. Four endings, because four different things follow: go on, give up and
 * tell the admin, ask again, or look first whether the work was done.
 *
 * <p>A look-up never ends in {@link Unknown}: it does no work, so an unclear answer only means asking again.
 */
public sealed interface Outcome<T> {

    /** The provider did it, or had done it before. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * The provider's final no: the same request gets the same answer.
     *
     * @param words the provider's own words, with its own code, for the admin; never a secret
     * @param field which field of <em>our</em> request it is about, by its name in the port's record
     */
    record Refused<T>(RefusalCode code, String words, Optional<String> field) implements Outcome<T> {}

    /**
     * Certainly no work was done, and what stood in the way may pass.
     *
     * @param after how long the provider asks us to wait, where it said so
     * @param asked whether the provider was asked at all: with an open circuit breaker it isn't, and no attempt is
     *     used up
     */
    record TryLater<T>(String words, Optional<Duration> after, boolean asked) implements Outcome<T> {
        public TryLater(String words, Optional<Duration> after) {
            this(words, after, true);
        }
    }

    /** The work may or may not have been done (time-out, lost connection, unreadable answer): look before asking again. */
    record Unknown<T>(String words) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code, String words) {
        return new Refused<>(code, words, Optional.empty());
    }

    static <T> Outcome<T> refused(RefusalCode code, String words, String field) {
        return new Refused<>(code, words, Optional.of(field));
    }

    static <T> Outcome<T> tryLater(String words) {
        return new TryLater<>(words, Optional.empty());
    }

    static <T> Outcome<T> unknown(String words) {
        return new Unknown<>(words);
    }

    /** Puts what was done in other words; the other endings stay as they are. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> inOtherWords) {
        return flatMap(value -> new Done<>(inOtherWords.apply(value)));
    }

    /** Goes on with a next question if this one ended well; otherwise this ending is the ending. */
    default <U> Outcome<U> flatMap(Function<? super T, ? extends Outcome<U>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.code(), refused.words(), refused.field());
            case TryLater<T> later -> new TryLater<>(later.words(), later.after(), later.asked());
            case Unknown<T> unknown -> new Unknown<>(unknown.words());
        };
    }

    /** Turns a refusal of this kind into an answer, where it is as good as one ("remove" of what is gone). */
    default Outcome<T> countingAsDone(RefusalCode kind, T value) {
        return this instanceof Refused<T> refused && refused.code() == kind ? new Done<>(value) : this;
    }

    /** A look-up that finds nothing is an answer, not a failure. */
    static <T> Outcome<List<T>> noneWhenNotFound(Outcome<List<T>> lookUp) {
        return lookUp.countingAsDone(RefusalCode.NOT_FOUND, List.of());
    }

    /** A look-up that finds nothing is an answer, not a failure. */
    static <T> Outcome<Optional<T>> emptyWhenNotFound(Outcome<T> lookUp) {
        return lookUp.<Optional<T>>map(Optional::of).countingAsDone(RefusalCode.NOT_FOUND, Optional.empty());
    }
}
