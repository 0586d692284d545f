/** Decides about coupons: who can use which, and how often. */
package nl.hostforge.command.coupon;
