package nl.hostforge.query.processing;

import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetterDecisions;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what was decided about events that could not be handled. */
@Component
@AnswersFrom(DecisionReadModel.NAME)
class DecisionQueries {
    private static final ListOrder LAST_FIRST = ListOrder.descending("decided_at", Type.TIME);

    private final LongLists lists;
    private final Vault vault;

    DecisionQueries(LongLists lists, Vault vault) {
        this.lists = lists;
        this.vault = vault;
    }

    private enum Sort {
        LAST_FIRST
    }

    @QueryHandler
    Page<DeadLetterDecision> answer(FindDeadLetterDecisions query) {
        var question = new ListQuestion(DecisionReadModel.VIEW, Sort.LAST_FIRST, LAST_FIRST).after(query.cursor());
        var page = lists.page(question, DecisionRow.class, query.limit());
        return new Page<>(page.items().stream().map(row -> row.told(vault)).toList(), page.nextCursor());
    }
}
