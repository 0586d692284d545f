package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.PostalAddress;

/**
 * Whom an invoice is made out to, as it has to show them (art. 35a Wet OB).
 *
 * @param name of the company, or of the person
 * @param vatNumber null where there is none
 */
public record Buyer(String name, PostalAddress address, String vatNumber) {}
