package nl.hostforge.command.bookkeeping;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.notice.BookkeepingCommand;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.BookkeepingEvent;
import nl.hostforge.messages.notice.BookkeepingEvent.ReadingRequested;
import nl.hostforge.messages.notice.BookkeepingEvent.ReconciliationRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What was asked about the bookkeeping, by whom and why. It refuses nothing: whether there is such a notice is known where
 * the notices are, and these are no part of the log.
 */
@Aggregate
class BookkeepingRequests {
    @AggregateIdentifier
    private String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestReading command) {
        apply(new ReadingRequested(command.noticeId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestReconciliation command) {
        apply(new ReconciliationRequested());
    }

    @EventSourcingHandler
    void evolve(BookkeepingEvent event) {
        stream = BookkeepingCommand.STREAM;
    }

    protected BookkeepingRequests() {} // rebuilt from its events
}
