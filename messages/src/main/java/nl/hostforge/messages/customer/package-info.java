/** Customers: who they are, whether they may order, and which e-mail address is whose. */
package nl.hostforge.messages.customer;
