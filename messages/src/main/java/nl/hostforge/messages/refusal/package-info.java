/** How a decision says no. */
package nl.hostforge.messages.refusal;
