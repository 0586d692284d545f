/** Decides about the price list of domain names: which extensions are sold, and at which price. */
package nl.hostforge.command.tldpricelist;
