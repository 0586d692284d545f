package nl.hostforge.query.readmodel;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.hostforge.messages.readmodel.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads long lists page by page, each page in one statement that begins where the last page ended. */
@Component
public class LongLists {
    private static final int LONGEST_PAGE = 500;

    private final EntityManager entities;

    LongLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param row the entity behind the question's view
     * @param limit how many rows at most; at least 1 and at most 500 are given
     */
    @Transactional(readOnly = true)
    public <R extends ListRow> Page<R> page(ListQuestion question, Class<R> row, int limit) {
        var wanted = Math.clamp(limit, 1, LONGEST_PAGE);
        // A plan made once for all texts cannot know whether a text is rare, and reads the whole list to find it.
        if (question.searches())
            entities.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                    .executeUpdate();
        var query = entities.createNativeQuery(question.sql(), row);
        question.parameters().forEach(query::setParameter);
        query.setParameter("rows", wanted + 1); // one more than wanted tells whether there is another page
        @SuppressWarnings("unchecked") // as the row's class says
        List<R> rows = query.getResultList();
        if (rows.size() <= wanted) return new Page<>(rows, null);
        var shown = rows.subList(0, wanted);
        var last = shown.getLast();
        return new Page<>(List.copyOf(shown), question.endingAt(last).text());
    }
}
