package nl.hostforge.query.timeline;

import java.util.Optional;
import nl.hostforge.messages.coupon.CouponEvent;
import nl.hostforge.messages.coupon.CouponQuery.FindCouponTimeline;
import nl.hostforge.messages.coupon.CouponTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who did what to a coupon. */
@Component
class CouponTimelines {
    private final Histories histories;

    CouponTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    Optional<CouponTimeline> answer(FindCouponTimeline query) {
        var fold = new CouponFold(Wording.in(query.language()));
        var entries = histories.of(query.couponId(), CouponEvent.class, fold);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new CouponTimeline(query.couponId(), entries));
    }
}
