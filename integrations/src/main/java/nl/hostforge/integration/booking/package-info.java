/** Books invoices that we numbered, once each, at the bookkeeping's own pace. */
package nl.hostforge.integration.booking;
