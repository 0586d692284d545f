/** Accounts: the money that customers have with us, which came in and belongs to no invoice. */
package nl.hostforge.messages.account;
