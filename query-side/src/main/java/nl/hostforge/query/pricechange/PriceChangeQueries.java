package nl.hostforge.query.pricechange;

import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangeQuery;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindPriceChanges;
import nl.hostforge.messages.pricechange.PriceChangeSort;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the price changes that were ordered. */
@Component
@AnswersFrom(PriceChangeQuery.READ_MODEL)
class PriceChangeQueries {
    private final LongLists lists;
    private final Vault vault;

    PriceChangeQueries(LongLists lists, Vault vault) {
        this.lists = lists;
        this.vault = vault;
    }

    @QueryHandler
    Page<PriceChangeOverview> answer(FindPriceChanges query) {
        var page = lists.page(question(query), PriceChangeRow.class, query.limit());
        return new Page<>(page.items().stream().map(row -> row.opened(vault)).toList(), page.nextCursor());
    }

    static ListQuestion question(FindPriceChanges query) {
        return new ListQuestion(PriceChangeReadModel.VIEW, query.sort(), orderOf(query.sort()))
                .whereFlag("ordered_at is not null", true)
                .where(
                        "hosting_package_id",
                        query.hostingPackageId() == null
                                ? null
                                : query.hostingPackageId().value())
                .where("tld", query.tld() == null ? null : query.tld().value())
                .after(query.cursor());
    }

    private static ListOrder orderOf(PriceChangeSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("ordered_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("ordered_at", Type.TIME);
        };
    }
}
