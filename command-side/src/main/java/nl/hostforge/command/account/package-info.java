/** Decides about the money that customers have with us. */
package nl.hostforge.command.account;
