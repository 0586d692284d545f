/** Long lists, a page at a time. */
package nl.hostforge.api.listing;
