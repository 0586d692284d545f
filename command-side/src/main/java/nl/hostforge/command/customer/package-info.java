/** Decides about customers: who is one, who may order, and who owns an e-mail address. */
package nl.hostforge.command.customer;
