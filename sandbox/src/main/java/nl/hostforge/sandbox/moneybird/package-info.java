/** One administration at Moneybird: contacts, invoices, payments and webhooks behind its API v2. */
package nl.hostforge.sandbox.moneybird;
