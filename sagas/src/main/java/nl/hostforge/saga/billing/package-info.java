/**
 * Makes an invoice of its own of what an order's steps tell about one, and has those issued and numbered that no order
 * asked for.
 */
package nl.hostforge.saga.billing;
