/** The HTTP edge: what the world may ask of HostForge, how it proves who it is, and how it is answered. */
package nl.hostforge.api;
