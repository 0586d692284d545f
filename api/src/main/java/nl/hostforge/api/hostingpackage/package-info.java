/** Hosting packages over HTTP: what the shop shows, and how admins keep the catalogue. */
package nl.hostforge.api.hostingpackage;
