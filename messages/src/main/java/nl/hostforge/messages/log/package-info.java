/** What every stored message has: a name that outlives its class, and facts about who caused it. */
package nl.hostforge.messages.log;
