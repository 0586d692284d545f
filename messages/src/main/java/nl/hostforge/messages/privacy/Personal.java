package nl.hostforge.messages.privacy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A personal value inside a message: known, or erased because its key was destroyed. Every reader says what it does
 * with an erased one. In the log it stands sealed (AES-GCM, bound to its key, its event and its field); it never prints
 * what it holds.
 *
 * @param <T> the value's type; any type that JSON can carry
 */
public final class Personal<T> {
    private final KeyRef key;
    private final T value;
    private final SealedBox box;

    private Personal(KeyRef key, T value, SealedBox box) {
        this.key = Objects.requireNonNull(key, "key");
        this.value = value;
        this.box = box;
    }

    /** A value that is known, to be sealed with the given key wherever it is stored. */
    public static <T> Personal<T> of(KeyRef key, T value) {
        return new Personal<>(key, Objects.requireNonNull(value, "value"), null);
    }

    /** A value just read from a box; the box is kept, so that the same value can be stored again as it was. */
    public static <T> Personal<T> opened(SealedBox box, T value) {
        return new Personal<>(box.key(), Objects.requireNonNull(value, "value"), box);
    }

    /** What is left of a value once its key is gone. */
    public static <T> Personal<T> erased(SealedBox box) {
        return new Personal<>(box.key(), null, box);
    }

    public KeyRef key() {
        return key;
    }

    public boolean isErased() {
        return value == null;
    }

    /** @return the value, or empty if it was erased */
    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /** @return the value, or the given stand-in if it was erased */
    public T orElse(T standIn) {
        return value == null ? standIn : value;
    }

    /** @return something made of the value, or the given stand-in if it was erased */
    public <R> R map(Function<? super T, ? extends R> use, R standIn) {
        return value == null ? standIn : use.apply(value);
    }

    /** @return the box this value was read from; empty for a value that was never stored */
    public Optional<SealedBox> box() {
        return Optional.ofNullable(box);
    }

    /** Two personal values are equal when they hold the same value under the same key, wherever they were stored. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Personal<?> that
                && key.equals(that.key)
                && Objects.equals(value, that.value)
                && (value != null || Objects.equals(box, that.box));
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, value);
    }

    @Override
    public String toString() {
        return value == null ? "erased" : "personal";
    }
}
