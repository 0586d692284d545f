package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.privacy.Personal;

/**
 * All that the mail of an invoice may need, read from the log itself.
 *
 * @param contact who the customer is today
 * @param customerErased whether the customer asked to be forgotten
 */
public record InvoiceCorrespondence(
        IssuedDocument document, Personal<ContactDetails> contact, boolean customerErased) {}
