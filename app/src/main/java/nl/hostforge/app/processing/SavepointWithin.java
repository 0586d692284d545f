package nl.hostforge.app.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a transaction, or, where one is open, a savepoint in it. A dead letter is handled again in a unit of work within
 * the one that holds its queue's rows: with an ordinary manager, rolling back what the handler did would doom both, and
 * the new cause and the count of attempts could not be written.
 */
@Component
public class SavepointWithin {
    private final TransactionManager outermost;
    private final DataSource dataSource;

    SavepointWithin(TransactionManager outermost, DataSource dataSource) {
        this.outermost = outermost;
        this.dataSource = dataSource;
    }

    /** A transaction manager by itself, but not a bean of that type, of which there is one. */
    public Transaction begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return outermost.startTransaction();
        var connection = DataSourceUtils.getConnection(dataSource); // the open transaction's, which gives it back
        try {
            return new Part(connection, connection.setSavepoint());
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("savepoint", null, failure);
        }
    }

    private record Part(Connection connection, Savepoint savepoint) implements Transaction {
        @Override
        public void commit() {
            try {
                connection.releaseSavepoint(savepoint);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("release of a savepoint", null, failure);
            }
        }

        @Override
        public void rollback() {
            try {
                connection.rollback(savepoint);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("rollback to a savepoint", null, failure);
            }
        }
    }
}
