package nl.hostforge.app.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes the dead-letter queue of each processing group. */
@Component
public class DeadLetterQueues {
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final DeadLetterSchema schema;
    private final Serializer serializer;
    private final ProcessingSettings settings;

    DeadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            @Qualifier("eventSerializer") Serializer serializer,
            ProcessingSettings settings) {
        this.connections = connections;
        this.transactions = transactions;
        this.schema = schema;
        this.serializer = serializer;
        this.settings = settings;
    }

    public SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(processingGroup)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .statementFactory(new MendedStatements(schema, serializer))
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .maxSequences(settings.deadLetterSequences())
                .maxSequenceSize(settings.deadLettersPerSequence())
                .build();
    }

    /** Two statements of Axon 4.13.0 do not do what they should. */
    private static final class MendedStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
        private MendedStatements(DeadLetterSchema schema, Serializer serializer) {
            super(new Settings(schema, serializer));
        }

        /** Axon compares the page's offset with the letter's index, and so misses sequences beyond the first page. */
        @Override
        public PreparedStatement claimableSequencesStatement(
                Connection connection, String group, Instant startedBefore, int offset, int size) throws SQLException {
            var statement = connection.prepareStatement("""
                    select * from dead_letter_entry letter
                    where processing_group = ?
                      and sequence_index = (select min(sequence_index) from dead_letter_entry first
                                            where first.processing_group = letter.processing_group
                                              and first.sequence_identifier = letter.sequence_identifier)
                      and (processing_started is null or processing_started < ?)
                    order by last_touched, dead_letter_id limit ? offset ?""", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setString(1, group);
            statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
            statement.setInt(3, size);
            statement.setInt(4, offset);
            return statement;
        }

        /** Axon wraps the cause of a letter that is tried again, and would store the wrapper's name as its type. */
        @Override
        public PreparedStatement requeueStatement(
                Connection connection, String letter, Cause cause, Instant touchedAt, MetaData diagnostics)
                throws SQLException {
            var told = cause instanceof ThrowableCause wrapper && wrapper.getCause() instanceof Cause inner
                    ? inner
                    : cause;
            return super.requeueStatement(connection, letter, told, touchedAt, diagnostics);
        }

        private static final class Settings extends Builder<EventMessage<?>> {
            private Settings(DeadLetterSchema schema, Serializer serializer) {
                schema(schema);
                genericSerializer(serializer);
                eventSerializer(serializer);
            }
        }
    }
}
