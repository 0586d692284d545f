package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that a worker needs to book an invoice that we numbered, or a credit note, which is booked as an invoice of less than
 * nothing.
 *
 * @param invoiceId the credit note's where it is one
 * @param fiscalKey what its buyer is sealed with
 * @param contact who the customer is today
 * @param vatNumber of the customer; null where there is none
 * @param moneybirdContactId the customer's contact at Moneybird; null until there is one
 * @param bookedId the bookkeeping's own id; null until booked
 */
public record InvoiceToBook(
        InvoiceId invoiceId,
        CustomerId customerId,
        String number,
        LocalDate date,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        VatDecision vat,
        Language language,
        KeyRef fiscalKey,
        Personal<ContactDetails> contact,
        Personal<String> vatNumber,
        String moneybirdContactId,
        String bookedId,
        boolean isCreditNote) {}
