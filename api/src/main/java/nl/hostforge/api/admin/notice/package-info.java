/** How staff sees what the bookkeeping told us, and whether it can. */
package nl.hostforge.api.admin.notice;
