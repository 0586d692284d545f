/** Hosting packages: the products of the catalogue, each linked to a Plesk service plan. */
package nl.hostforge.messages.hostingpackage;
