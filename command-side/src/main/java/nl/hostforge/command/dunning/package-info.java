/** What is done about customers who do not pay in time, and by which rules. */
package nl.hostforge.command.dunning;
