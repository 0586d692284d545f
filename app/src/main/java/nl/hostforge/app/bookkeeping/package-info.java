/** Whether this node may begin to work with the bookkeeping. */
package nl.hostforge.app.bookkeeping;
