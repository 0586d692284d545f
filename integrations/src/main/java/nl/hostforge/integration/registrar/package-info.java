/** The registrar in our words: domain names, their contacts, their zones, and what they cost. */
package nl.hostforge.integration.registrar;
