/** Coupons as the panel shows them, and as quotes use them. */
package nl.hostforge.query.coupon;
