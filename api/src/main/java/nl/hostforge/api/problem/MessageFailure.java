package nl.hostforge.api.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

/**
 * What a failed command or query means to its caller. Failures arrive wrapped by futures and by Axon, and from another
 * node only as a description that starts with the class name; what they mean is the same.
 */
public final class MessageFailure {
    private static final String UNIQUE_VIOLATION = "23505"; // PostgreSQL, appendix A of its manual

    /** What can have gone wrong. */
    public enum Meaning {
        /** A decision said no; see {@link #refusal()}. */
        REFUSED,
        /** What the command was for does not exist. */
        UNKNOWN_AGGREGATE,
        /** Someone else was first: another version than expected, or the stream exists already. */
        CONFLICT,
        /** Nobody answers now: no handler is connected, or time ran out. The outcome may be unclear. */
        UNAVAILABLE,
        /** None of these. */
        OTHER
    }

    private final Set<Throwable> causes;

    private MessageFailure(Set<Throwable> causes) {
        this.causes = causes;
    }

    public static MessageFailure of(Throwable failure) {
        Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new LinkedHashSet<Throwable>();
        for (var cause = failure; cause != null && causes.add(cause); cause = cause.getCause()) ordered.add(cause);
        return new MessageFailure(ordered);
    }

    public Meaning meaning() {
        if (refusal().isPresent()) return Meaning.REFUSED;
        if (is(AggregateNotFoundException.class)) return Meaning.UNKNOWN_AGGREGATE;
        if (is(ConcurrencyException.class)
                || is(ConflictingModificationException.class)
                || is(AggregateStreamCreationException.class)
                || any(MessageFailure::violatesUniqueness)) return Meaning.CONFLICT;
        if (is(NoHandlerForCommandException.class)
                || is(NoHandlerForQueryException.class)
                || is(TimeoutException.class)) return Meaning.UNAVAILABLE;
        return Meaning.OTHER;
    }

    public boolean isConflict() {
        return meaning() == Meaning.CONFLICT;
    }

    /** @return why the domain said no, if it did */
    public Optional<Refusal> refusal() {
        return causes.stream()
                .map(cause -> switch (cause) {
                    case DecisionRefused refused -> refused.refusal();
                    case HandlerExecutionException failure ->
                        failure.getDetails()
                                .filter(Refusal.class::isInstance)
                                .map(Refusal.class::cast)
                                .orElse(null);
                    default -> null;
                })
                .filter(refusal -> refusal != null)
                .findFirst();
    }

    private boolean is(Class<? extends Throwable> kind) {
        return any(cause -> kind.isInstance(cause)
                || cause instanceof RemoteHandlingException remote
                        && remote.getExceptionDescriptions().stream()
                                .anyMatch(description -> description.startsWith(kind.getName())));
    }

    private boolean any(Predicate<Throwable> test) {
        return causes.stream().anyMatch(test);
    }

    private static boolean violatesUniqueness(Throwable cause) {
        return cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
