/** The price list of domain names as the shop and the panel show it. */
package nl.hostforge.query.tldprice;
