/** How admins keep the prices of domain names. */
package nl.hostforge.api.admin.tldpricelist;
