package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * Whom an invoice is for and which VAT it bears, as the customer was at one moment.
 *
 * @param vatNumber null where there is none
 * @param vat null where the customer was erased, since nobody knows where they are
 */
public record BilledCustomer(Personal<ContactDetails> contact, Personal<String> vatNumber, VatDecision vat) {}
