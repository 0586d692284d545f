package nl.hostforge.messages.dunning;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.privacy.Personal;

/**
 * All that a mail about dunning may need, read from the log itself.
 *
 * @param contact who the customer is today
 * @param customerErased whether the customer asked to be forgotten
 * @param about what the mail tells of
 * @param ended whether nothing was overdue any more after it
 */
public record DunningCorrespondence(
        Personal<ContactDetails> contact, boolean customerErased, DunningEvent about, boolean ended) {}
