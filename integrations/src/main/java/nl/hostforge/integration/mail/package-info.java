/** Mails about orders, invoices and subscriptions: to customers and to staff, each once, with nothing personal kept until it is sent. */
package nl.hostforge.integration.mail;
