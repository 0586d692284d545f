/** How admins make and withdraw coupons. */
package nl.hostforge.api.admin.coupon;
