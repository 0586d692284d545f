package nl.hostforge.app.readmodel;

import java.sql.SQLException;
import java.time.Duration;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows another generation without an answer that is older than one before. Both are filled all the time, by processors
 * of their own, and now one is ahead and now the other. The views are replaced first, so that nobody reads the one shown
 * so far any more; if the other does not come to where that one was within a blink, the transaction is rolled back, readers
 * go on, and it is tried again. So it is if somebody reads for long, since those who come later wait behind the swap.
 */
@Component
class Swap {
    /** How long readers wait at most, in one go. */
    private static final Duration BLINK = Duration.ofMillis(100);

    private static final String READ_FOR_LONG = "55P03"; // lock_not_available: PostgreSQL, appendix A of its manual
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Generations generations;
    private final LogPositions positions;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Swap(
            Generations generations,
            LogPositions positions,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.positions = positions;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW); // it may be rolled back alone
    }

    /** @return false if the generation did not catch up with what is shown, which stays shown then */
    boolean to(ReadModel model, Generation generation) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (catchesUpWith(model, generation, PATIENCE) && inOneBlink(model, generation)) return true;
            pause();
        }
        return false;
    }

    private boolean inOneBlink(ReadModel model, Generation generation) {
        try {
            return Boolean.TRUE.equals(tryIt(model, generation));
        } catch (DataAccessException failure) {
            if (failure.getRootCause() instanceof SQLException cause && READ_FOR_LONG.equals(cause.getSQLState()))
                return false;
            throw failure;
        }
    }

    private Boolean tryIt(ReadModel model, Generation generation) {
        return transaction.execute(swap -> {
            database.sql("set local lock_timeout = " + BLINK.toMillis()).update();
            var before = generations.show(model, generation);
            if (before.isEmpty() || reaches(generation, positions.of(before.get()), BLINK)) return true;
            swap.setRollbackOnly();
            return false;
        });
    }

    private boolean catchesUpWith(ReadModel model, Generation generation, Duration atMost) {
        return generations
                .live(model.name())
                .map(live -> reaches(generation, positions.of(live), atMost))
                .orElse(true);
    }

    /** Each look is a statement of its own, which sees what was committed meanwhile. */
    private boolean reaches(Generation generation, long position, Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        while (positions.of(generation) < position) {
            if (System.nanoTime() > until) return false;
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
