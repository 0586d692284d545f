package nl.hostforge.messages.order;

import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that a mail about an order may need, read from the log itself, so that a mail never tells of something that its
 * reader cannot see yet, and nothing personal has to be kept until it is sent.
 *
 * @param attachedToExisting whether the e-mail address was known, so that it may be somebody else's than the visitor's
 * @param orderedBy what the visitor filled in
 * @param contact who the customer is today
 * @param customerErased whether the customer asked to be forgotten
 * @param explanation what staff wants the customer to know; null unless rejected
 * @param delivered the lines that were delivered; empty until the order is active
 */
public record OrderCorrespondence(
        OrderId orderId,
        OrderNumber number,
        CustomerId customerId,
        boolean attachedToExisting,
        Personal<ContactDetails> orderedBy,
        Personal<ContactDetails> contact,
        boolean customerErased,
        List<OrderLine> lines,
        VatDecision vat,
        OrderTotals totals,
        Language language,
        Personal<String> explanation,
        List<OrderLine> delivered) {}
