package nl.hostforge.app.bus;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import nl.hostforge.messages.readmodel.LogPosition;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The query bus of this node. Handlers note up to where in the log their answer is exact, and the answer's metadata
 * says so, wherever the question came from; Axon gives a handler no access to its answer's metadata.
 */
public final class PositionedAnswers extends SimpleQueryBus {
    private static final String NOTE = PositionedAnswers.class.getName();

    PositionedAnswers(Builder builder) {
        super(builder);
    }

    /**
     * Called by the handler of a question, before anything else.
     *
     * @param position begins the transaction's snapshot and tells its position; not asked where nobody wants to know
     */
    public static void note(Message<?> question, LongSupplier position) {
        if (question.getMetaData().get(NOTE) instanceof Note note)
            note.position().set(position.getAsLong());
    }

    /** A question that is asked within a transaction is answered within it, where it is too late for a snapshot. */
    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return super.query(question);
        var note = new Note(new AtomicReference<>());
        return super.<Q, R>query(question.andMetaData(Map.of(NOTE, note))).thenApply(answer -> {
            var position = note.position().get();
            return position == null ? answer : answer.andMetaData(Map.of(LogPosition.METADATA, position));
        });
    }

    /** Travels with the question within this process, from the bus to the handler and back. */
    private record Note(AtomicReference<Long> position) {}
}
