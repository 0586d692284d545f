/** Subscriptions: what is delivered and paid for period by period, until it ends. */
package nl.hostforge.command.subscription;
