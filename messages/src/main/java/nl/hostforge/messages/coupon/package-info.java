/** Coupons: codes that take something off what is ordered, and what they took off. */
package nl.hostforge.messages.coupon;
