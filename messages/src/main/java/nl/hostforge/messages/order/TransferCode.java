package nl.hostforge.messages.order;

import nl.hostforge.messages.privacy.Personal;

/**
 * The code by which the present registrar lets a domain name go.
 *
 * @param lineNumber the line of the transfer
 * @param code sealed with the customer's contact key: who has it can take the domain
 */
public record TransferCode(int lineNumber, Personal<String> code) {}
