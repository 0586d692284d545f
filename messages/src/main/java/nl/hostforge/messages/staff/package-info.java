/** Staff: who may sign in to the admin panel, and what they may do there. Secrets are never part of a message. */
package nl.hostforge.messages.staff;
