/** Domain names in the shop: which extensions there are, what they cost, and which names are free. */
package nl.hostforge.api.domain;
