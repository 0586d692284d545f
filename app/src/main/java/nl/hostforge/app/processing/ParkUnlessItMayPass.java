package nl.hostforge.app.processing;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.core.JacksonException;

/**
 * Parks an event whose handling failed, unless the fault may pass (deadlock, serialization, lost connection, shutdown):
 * then the processor tries again. "Do not enqueue" would mean to skip the event, so a passing fault is thrown instead.
 */
@Component
class ParkUnlessItMayPass implements EnqueuePolicy<EventMessage<?>> {
    /** SQLSTATE classes: connection, transaction rollback, insufficient resources, operator intervention. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");
    /** lock_not_available; in_failed_sql_transaction, the echo of an earlier failure. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P02");

    /** How often the event was tried, among the diagnostics of its letter. */
    public static final String ATTEMPTS = "attempts";

    private static final Logger LOG = LoggerFactory.getLogger(ParkUnlessItMayPass.class);
    private static final int CAUSE_LENGTH = 900; // of the 1,023 characters that the queue's column holds
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final String VALUE_LEFT_OUT = "\"…\"";

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (mayPass(cause)) throw new HandlingInterrupted(cause);
        var told = causeOf(cause);
        LOG.warn("parking event {}: {}", letter.message().getIdentifier(), text(told));
        return Decisions.enqueue(told, known -> known.diagnostics().and(ATTEMPTS, String.valueOf(attempts(known) + 1)));
    }

    private static int attempts(DeadLetter<?> letter) {
        return letter.diagnostics().get(ATTEMPTS) instanceof String count ? Integer.parseInt(count) : 0;
    }

    /** Only of SQLSTATE class 22, data exceptions, does the very message quote the value at fault. */
    private static boolean isAboutValues(String state) {
        return state != null && state.startsWith("22");
    }

    static boolean mayPass(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchMode.BatchFailed
                    || cause instanceof HandlingInterrupted
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof InterruptedException) return true;
            if (cause instanceof SQLException sql && mayPass(sql.getSQLState())) return true;
        }
        return false;
    }

    private static boolean mayPass(String state) {
        return state != null && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    static String describe(Throwable failure) {
        return text(causeOf(failure));
    }

    private static String text(ThrowableCause cause) {
        return cause.message() == null ? cause.type() : cause.type() + ": " + cause.message();
    }

    /**
     * The messages of the database, and of those who repeat them, quote values, which may be personal; its state and
     * constraint do not.
     */
    private static ThrowableCause causeOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof org.postgresql.util.PSQLException sql && sql.getServerErrorMessage() != null) {
                var server = sql.getServerErrorMessage();
                var words = QUOTED.matcher(server.getMessage()).replaceAll(VALUE_LEFT_OUT);
                return new ThrowableCause(
                        sql.getSQLState(),
                        "%s (table %s, constraint %s)"
                                .formatted(
                                        isAboutValues(sql.getSQLState()) ? words : server.getMessage(),
                                        server.getTable(),
                                        server.getConstraint()));
            }
        var kind = failure.getClass().getSimpleName();
        if (failure instanceof JacksonException
                || failure instanceof AxonException
                || failure instanceof NestedRuntimeException) return new ThrowableCause(kind, null);
        var words = String.valueOf(failure.getMessage());
        return new ThrowableCause(kind, words.substring(0, Math.min(CAUSE_LENGTH, words.length())));
    }

    /**
     * Makes the processor roll back and try again. It does not carry its cause: the framework logs it whole, and what the
     * database says can quote what was personal.
     */
    static final class HandlingInterrupted extends RuntimeException {
        HandlingInterrupted(Throwable cause) {
            super("handling was interrupted by a fault that may pass: " + describe(cause));
            setStackTrace(cause.getStackTrace());
        }
    }
}
