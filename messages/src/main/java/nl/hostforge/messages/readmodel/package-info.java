/** Questions about the read models themselves. */
package nl.hostforge.messages.readmodel;
