/** Who is calling, and how that becomes the metadata of every command: set here, and never passed by hand. */
package nl.hostforge.api.caller;
