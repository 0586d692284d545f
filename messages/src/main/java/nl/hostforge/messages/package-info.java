/** The language that all modules share: commands, events, queries with their answers, and value types. */
package nl.hostforge.messages;
