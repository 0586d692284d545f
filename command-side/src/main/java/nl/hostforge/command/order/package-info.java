/** Decides about orders: what may be ordered, what happens after approval and in which order, and how it is undone. */
package nl.hostforge.command.order;
