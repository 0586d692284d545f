/** Decides about domain names: which order holds the claim on one. */
package nl.hostforge.command.domain;
