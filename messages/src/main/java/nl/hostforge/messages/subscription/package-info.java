/** The recurring agreement that an active order leaves behind, and the run that renews what is due. */
package nl.hostforge.messages.subscription;
