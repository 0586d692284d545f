package nl.hostforge.app.processing;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
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

    private static final Logger LOG = LoggerFactory.getLogger(ParkUnlessItMayPass.class);
    private static final int CAUSE_LENGTH = 1_000;

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (mayPass(cause)) throw new HandlingInterrupted(cause);
        var described = describe(cause);
        LOG.warn("parking event {}: {}", letter.message().getIdentifier(), described);
        return Decisions.enqueue(new Throwable(described));
    }

    static boolean mayPass(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchMode.BatchFailed
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

    /**
     * The messages of the database, and of those who repeat them, quote values, which may be personal; its state and
     * constraint do not.
     */
    static String describe(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof org.postgresql.util.PSQLException sql && sql.getServerErrorMessage() != null) {
                var server = sql.getServerErrorMessage();
                return "%s: %s (table %s, constraint %s)"
                        .formatted(sql.getSQLState(), server.getMessage(), server.getTable(), server.getConstraint());
            }
        var kind = failure.getClass().getSimpleName();
        if (failure instanceof JacksonException
                || failure instanceof AxonException
                || failure instanceof NestedRuntimeException) return kind;
        var text = kind + ": " + failure.getMessage();
        return text.substring(0, Math.min(CAUSE_LENGTH, text.length()));
    }

    /** Makes the processor roll back and try again. */
    static final class HandlingInterrupted extends RuntimeException {
        HandlingInterrupted(Throwable cause) {
            super("handling was interrupted by a fault that may pass", cause);
        }
    }
}
