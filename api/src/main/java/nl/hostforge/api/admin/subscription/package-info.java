/** Subscriptions: found, cancelled and kept by staff; and what a renewal run would do. */
package nl.hostforge.api.admin.subscription;
