package nl.hostforge.query.subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.subscription.DuePlanChange;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDuePlanChanges;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndingSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionsToAnnounce;
import nl.hostforge.messages.subscription.SubscriptionSort;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about subscriptions. */
@Component
@AnswersFrom(SubscriptionQuery.READ_MODEL)
class SubscriptionQueries {
    private final SubscriptionRows rows;
    private final LongLists lists;
    private final Reckoning reckoning;

    SubscriptionQueries(SubscriptionRows rows, LongLists lists, Reckoning reckoning) {
        this.rows = rows;
        this.lists = lists;
        this.reckoning = reckoning;
    }

    @QueryHandler
    Optional<SubscriptionOverview> answer(FindSubscription query) {
        return rows.findById(query.subscriptionId().value()).map(SubscriptionRow::toOverview);
    }

    @QueryHandler
    Page<SubscriptionOverview> answer(FindSubscriptions query) {
        var page = lists.page(question(query), SubscriptionRow.class, query.limit());
        return new Page<>(page.items().stream().map(SubscriptionRow::toOverview).toList(), page.nextCursor());
    }

    @QueryHandler
    DueRenewals answer(FindDueRenewals query) {
        return reckoning.due(query);
    }

    @QueryHandler
    List<SubscriptionId> answer(FindEndingSubscriptions query) {
        var after = query.after() == null ? new UUID(0, 0) : query.after().value();
        return rows.findEnding(query.date(), after, query.limit()).stream()
                .map(SubscriptionId::new)
                .toList();
    }

    @QueryHandler
    List<DuePlanChange> answer(FindDuePlanChanges query) {
        var after = query.after() == null ? new UUID(0, 0) : query.after().value();
        return rows.findPlanned(query.date(), after, query.limit()).stream()
                .map(row -> new DuePlanChange(new SubscriptionId(row.id), new OrderId(row.orderId), row.plan()))
                .toList();
    }

    @QueryHandler
    List<SubscriptionId> answer(FindSubscriptionsToAnnounce query) {
        var after = query.after() == null ? new UUID(0, 0) : query.after().value();
        return rows.findToAnnounce(query.from(), query.until(), after, query.limit()).stream()
                .map(SubscriptionId::new)
                .toList();
    }

    static ListQuestion question(FindSubscriptions query) {
        var filter = query.filter();
        return new ListQuestion(SubscriptionReadModel.SUBSCRIPTION, query.sort(), orderOf(query.sort()))
                .where("status", filter.status())
                .where("kind", filter.kind())
                .where(
                        "customer_id",
                        filter.customerId() == null ? null : filter.customerId().value())
                .whereAtMost("due_on", filter.dueUntil())
                .search(filter.text())
                .after(query.cursor());
    }

    private static ListOrder orderOf(SubscriptionSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("created_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("created_at", Type.TIME);
        };
    }
}
