package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * Whom a draft is for, what it comes to and which VAT it bears, as the customer was at one moment.
 *
 * @param vatNumber null where there is none
 * @param vat null where the customer was erased, since nobody knows where they are
 * @param net what the draft's lines come to, without VAT
 */
public record BilledCustomer(
        Personal<ContactDetails> contact, Personal<String> vatNumber, VatDecision vat, Money net) {}
