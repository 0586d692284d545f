/** The product as benchmarks use it: its own beans in this process, and what it is filled with. */
package nl.hostforge.benchmark.product;
