package nl.hostforge.query.order;

import java.util.Optional;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderByNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about orders: one order in two statements, a page of the list in one. */
@Component
@AnswersFrom(OrderReadModel.NAME)
class OrderQueries {
    private final OrderRows rows;
    private final LongLists lists;

    OrderQueries(OrderRows rows, LongLists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindOrder query) {
        return rows.findWhole(query.orderId().value()).map(this::details);
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindOrderByNumber query) {
        return rows.findWholeByNumber(query.number().value()).map(this::details);
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindTrackedOrder query) {
        return rows.findWholeByNumberAndSecret(query.number().value(), query.trackingSecretHash())
                .map(this::details);
    }

    @QueryHandler
    Page<OrderOverview> answer(FindOrders query) {
        var page = lists.page(question(query), OrderRow.class, query.limit());
        return new Page<>(page.items().stream().map(OrderRow::toOverview).toList(), page.nextCursor());
    }

    static ListQuestion question(FindOrders query) {
        var filter = query.filter();
        return new ListQuestion(OrderReadModel.OVERVIEW, query.sort(), orderOf(query.sort()))
                .where("status", filter.status())
                .where(
                        "customer_id",
                        filter.customerId() == null ? null : filter.customerId().value())
                .whereFlag("needs_attention", filter.needsAttention())
                .search(filter.text())
                .after(query.cursor());
    }

    private static ListOrder orderOf(OrderSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("created_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("created_at", Type.TIME);
            case HIGHEST_TOTAL_FIRST -> ListOrder.descending("gross", Type.AMOUNT);
            case LOWEST_TOTAL_FIRST -> ListOrder.ascending("gross", Type.AMOUNT);
        };
    }

    private OrderDetails details(OrderRows.Whole whole) {
        return whole.content().toDetails(whole.row(), rows.findWork(whole.row().id));
    }
}
