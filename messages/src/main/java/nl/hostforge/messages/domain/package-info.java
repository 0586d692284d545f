/** Domain names: how they are written, and which order holds the claim on one. */
package nl.hostforge.messages.domain;
