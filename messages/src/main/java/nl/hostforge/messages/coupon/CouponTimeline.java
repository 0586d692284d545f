package nl.hostforge.messages.coupon;

import java.util.List;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to a coupon, oldest first. */
public record CouponTimeline(CouponId couponId, List<TimelineEntry> entries) {}
