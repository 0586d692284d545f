/** How soon people see what happens to an order. */
package nl.hostforge.benchmark.following;
