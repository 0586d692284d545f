/** What stands in the way of erasing a customer, read from other subjects' views. */
package nl.hostforge.query.erasure;
