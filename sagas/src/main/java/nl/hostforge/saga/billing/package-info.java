/** Makes an invoice of its own of what an order's steps tell about one. */
package nl.hostforge.saga.billing;
