/** Plesk Obsidian as our hosting panel: its XML API for what is known by guid or reference, its REST API for the rest. */
package nl.hostforge.integration.plesk;
