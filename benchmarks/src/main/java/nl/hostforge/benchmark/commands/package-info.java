/** How fast decisions are made and stored. */
package nl.hostforge.benchmark.commands;
