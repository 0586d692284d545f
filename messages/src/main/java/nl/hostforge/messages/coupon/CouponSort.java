package nl.hostforge.messages.coupon;

/** In which order a list of coupons stands, by when they were made. */
public enum CouponSort {
    NEWEST_FIRST,
    OLDEST_FIRST
}
