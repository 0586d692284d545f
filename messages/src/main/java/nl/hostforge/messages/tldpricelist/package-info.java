/** The price list of domain names, per extension. */
package nl.hostforge.messages.tldpricelist;
