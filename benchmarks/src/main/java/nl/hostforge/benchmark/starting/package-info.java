/** How soon the product serves, and how little it needs when it has nothing to do. */
package nl.hostforge.benchmark.starting;
