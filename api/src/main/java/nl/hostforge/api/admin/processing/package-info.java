/** What failed and what waits inside HostForge, for staff; and what admins do about it. */
package nl.hostforge.api.admin.processing;
