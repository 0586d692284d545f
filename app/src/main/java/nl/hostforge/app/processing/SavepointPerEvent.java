package nl.hostforge.app.processing;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs each event handler in a savepoint of its own. A failed statement aborts a whole PostgreSQL transaction, the one
 * in which the dead letter must be written too; rolled back to the savepoint, the failure belongs to its event alone.
 * Aggregates and sagas are left as they are.
 */
@Component
class SavepointPerEvent implements HandlerEnhancerDefinition {
    private final DataSource dataSource;

    SavepointPerEvent(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.unwrap(Method.class)
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .<MessageHandlingMember<T>>map(method -> new InSavepoint<>(handler))
                .orElse(handler);
    }

    private final class InSavepoint<T> extends WrappedMessageHandlingMember<T> {
        private final MessageHandlingMember<T> handler;

        private InSavepoint(MessageHandlingMember<T> handler) {
            super(handler);
            this.handler = handler;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) return handler.handle(message, target);
            var batchMode = CurrentUnitOfWork.isStarted() ? BatchMode.of(CurrentUnitOfWork.get()) : null;
            if (batchMode != null && !batchMode.takesNextEventSingly()) return inBatch(batchMode, message, target);
            return inSavepoint(message, target);
        }

        private Object inBatch(BatchMode mode, Message<?> message, T target) {
            try {
                return handler.handle(message, target);
            } catch (Exception failure) {
                mode.batchFailed();
                throw new BatchMode.BatchFailed(failure);
            }
        }

        private Object inSavepoint(Message<?> message, T target) throws Exception {
            var connection = DataSourceUtils.getConnection(dataSource);
            try {
                var savepoint = connection.setSavepoint();
                try {
                    var result = handler.handle(message, target);
                    connection.releaseSavepoint(savepoint);
                    return result;
                } catch (Exception failure) {
                    rollBack(connection, savepoint, failure);
                    throw failure;
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }

        private static void rollBack(Connection connection, Savepoint savepoint, Exception failure) {
            try {
                connection.rollback(savepoint);
            } catch (SQLException connectionLost) {
                failure.addSuppressed(connectionLost);
            }
        }
    }
}
