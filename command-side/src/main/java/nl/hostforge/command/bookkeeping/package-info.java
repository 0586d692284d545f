/** What admins ask about the bookkeeping. */
package nl.hostforge.command.bookkeeping;
