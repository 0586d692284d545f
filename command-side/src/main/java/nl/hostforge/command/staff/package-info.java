/** Decides about staff: who may sign in, with which roles, and that somebody can always administer. */
package nl.hostforge.command.staff;
