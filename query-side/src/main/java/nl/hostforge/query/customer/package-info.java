/** Customers as the panel lists them and as one page shows them, erased ones included. */
package nl.hostforge.query.customer;
