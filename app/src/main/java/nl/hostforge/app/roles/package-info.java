/** What a node does. */
package nl.hostforge.app.roles;
