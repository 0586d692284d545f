package nl.hostforge.query.coupon;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupons;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about coupons. There are few, so the list is whole. */
@Component
@AnswersFrom(CouponQuery.READ_MODEL)
class CouponQueries {
    private final CouponRows rows;

    CouponQueries(CouponRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    List<CouponOverview> answer(FindCoupons query) {
        return rows.findAllByOrderByCreatedAtDescIdAsc().stream()
                .map(CouponRow::toOverview)
                .toList();
    }

    @QueryHandler
    Optional<CouponOverview> answer(FindCoupon query) {
        return rows.findById(query.couponId().value()).map(CouponRow::toOverview);
    }
}
