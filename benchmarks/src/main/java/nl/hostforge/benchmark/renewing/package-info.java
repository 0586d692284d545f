/** How soon what is due on a day becomes numbered invoices, and whether each becomes exactly one. */
package nl.hostforge.benchmark.renewing;
