/** What all read models have in common: pages, histories, and the wait until they show what was just written. */
package nl.hostforge.messages.readmodel;
