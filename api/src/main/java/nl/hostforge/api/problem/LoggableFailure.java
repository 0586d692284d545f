package nl.hostforge.api.problem;

import java.sql.SQLException;
import org.axonframework.common.AxonException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/**
 * A failure as it may be logged: with all stack frames, and without the messages that may hold payloads. The store's
 * own message quotes the statement with its parameters, a parser's quotes what it parsed; both can be personal.
 */
final class LoggableFailure extends Exception {
    private LoggableFailure(String message, Throwable cause) {
        super(message, cause, false, true);
    }

    static Throwable of(Throwable failure) {
        return of(failure, 0);
    }

    private static Throwable of(Throwable failure, int depth) {
        if (failure == null || depth > 20) return null;
        var name = failure.getClass().getName();
        var message = quotesData(failure) ? name + " (message withheld)" : name + ": " + failure.getMessage();
        var loggable = new LoggableFailure(message, of(failure.getCause(), depth + 1));
        loggable.setStackTrace(failure.getStackTrace());
        return loggable;
    }

    private static boolean quotesData(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) // an outer message often repeats its cause's
        if (cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof AxonException
                    || cause instanceof JacksonException
                    || cause instanceof NestedRuntimeException) return true;
        return false;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
