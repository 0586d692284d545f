/** What all of the shop has in common: its languages, its settings and how its price lists are cached. */
package nl.hostforge.api.shop;
