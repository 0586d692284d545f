package nl.hostforge.query.dunning;

import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningQuery;
import nl.hostforge.messages.dunning.DunningQuery.FindDunnedCustomers;
import nl.hostforge.messages.dunning.DunningSort;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.dunning.OverdueSums.Sum;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the customers with whose dunning something happened. */
@Component
@AnswersFrom(DunningQuery.READ_MODEL)
class DunningQueries {
    private final LongLists lists;
    private final OverdueSums sums;

    DunningQueries(LongLists lists, OverdueSums sums) {
        this.lists = lists;
        this.sums = sums;
    }

    @QueryHandler
    Page<DunningOverview> answer(FindDunnedCustomers query) {
        var page = lists.page(question(query), DunningRow.class, query.limit());
        var customers = page.items().stream().map(DunningRow::id).toList();
        var overdue = sums.of(customers, query.today());
        var names = sums.names(customers);
        return new Page<>(
                page.items().stream()
                        .map(row -> row.toOverview(names.get(row.id()), overdue.getOrDefault(row.id(), Sum.nothing())))
                        .toList(),
                page.nextCursor());
    }

    static ListQuestion question(FindDunnedCustomers query) {
        var filter = query.filter();
        return new ListQuestion(DunningReadModel.DUNNING, query.sort(), orderOf(query.sort()))
                .where("status", filter.status())
                .where("stage", filter.stage())
                .whereFlag("promised", filter.promised())
                .whereFlag("excluded", filter.excluded())
                .after(query.cursor());
    }

    private static ListOrder orderOf(DunningSort sort) {
        return switch (sort) {
            case LATEST_CHANGE_FIRST -> ListOrder.descending("changed_at", Type.TIME);
            case OLDEST_CHANGE_FIRST -> ListOrder.ascending("changed_at", Type.TIME);
        };
    }
}
