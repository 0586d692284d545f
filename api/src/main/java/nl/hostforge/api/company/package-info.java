/** Who the host is, for the shop to say on every page. */
package nl.hostforge.api.company;
