package nl.hostforge.query.ledger;

import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.vat.VatDecision;

/**
 * What the lines of an entry are about.
 *
 * @param invoiceId null for money that is on a customer's balance
 * @param document the legal number; null where nobody told it
 * @param vat null where none was decided
 */
record About(CustomerId customerId, InvoiceId invoiceId, String document, VatDecision vat) {
    static About of(Paper paper) {
        return new About(paper.customerId(), paper.invoiceId(), paper.number(), paper.vat());
    }
}
