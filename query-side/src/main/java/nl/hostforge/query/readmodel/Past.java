package nl.hostforge.query.readmodel;

import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.messages.readmodel.Moment;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a question about one stream as it would have been answered then: the read model's own projection fills scratch
 * tables with what had happened, and its own query reads these, which hide the real ones from this transaction alone.
 * So nothing is written twice, in code or in data: the transaction is rolled back. Each answer makes and forgets some
 * tables, which is right for a person who looks back now and then, and too much for a loop.
 */
@Component
public class Past {
    /** Real generations count from 1. */
    private static final int SCRATCH = 0;

    private final EventStore log;
    private final JdbcClient database;
    private final TransactionTemplate aside;

    Past(EventStore log, JdbcClient database, PlatformTransactionManager transactions) {
        this.log = log;
        this.database = database;
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param question asks the read model's views, by JDBC or JPA, in the transaction that is current */
    public <T> Optional<T> asOf(ReadModel model, Object stream, Moment moment, Supplier<Optional<T>> question) {
        return aside.execute(transaction -> {
            transaction.setRollbackOnly();
            makeScratch(model);
            fold(model, stream, moment);
            return question.get();
        });
    }

    private void makeScratch(ReadModel model) {
        // a temporary table goes where the path begins, and is found there first; plans made before are made anew
        database.sql("select set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true)")
                .query(String.class)
                .single();
        var generation = new Generation(model.name(), SCRATCH);
        for (var statement : model.definition().replace("{g}", "g" + SCRATCH).split(";"))
            if (!statement.isBlank()) database.sql(statement).update();
        for (var view : model.views())
            database.sql("create temporary view " + view + " as select * from " + generation.table(view))
                    .update();
    }

    private void fold(ReadModel model, Object stream, Moment moment) {
        var projection = new AnnotationEventHandlerAdapter(model.projection(new Generation(model.name(), SCRATCH)));
        log.readEvents(stream.toString(), 0)
                .asStream()
                .filter(event -> moment.includes(event.getSequenceNumber(), event.getTimestamp()))
                .forEach(event -> handle(projection, event));
    }

    private static void handle(AnnotationEventHandlerAdapter projection, DomainEventMessage<?> event) {
        try {
            projection.handle(event);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("the past cannot be told", failure);
        }
    }
}
