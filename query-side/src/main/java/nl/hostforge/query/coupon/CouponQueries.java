package nl.hostforge.query.coupon;

import java.util.Optional;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupons;
import nl.hostforge.messages.coupon.CouponSort;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about coupons. */
@Component
@AnswersFrom(CouponQuery.READ_MODEL)
class CouponQueries {
    private final LongLists lists;
    private final CouponRows rows;

    CouponQueries(LongLists lists, CouponRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @QueryHandler
    Page<CouponOverview> answer(FindCoupons query) {
        var question =
                new ListQuestion(CouponReadModel.VIEW, query.sort(), orderOf(query.sort())).after(query.cursor());
        var page = lists.page(question, CouponRow.class, query.limit());
        return new Page<>(page.items().stream().map(CouponRow::toOverview).toList(), page.nextCursor());
    }

    @QueryHandler
    Optional<CouponOverview> answer(FindCoupon query) {
        return rows.findById(query.couponId().value()).map(CouponRow::toOverview);
    }

    private static ListOrder orderOf(CouponSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("created_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("created_at", Type.TIME);
        };
    }
}
