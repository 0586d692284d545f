/** Carries money between invoices and the accounts of customers. */
package nl.hostforge.saga.account;
