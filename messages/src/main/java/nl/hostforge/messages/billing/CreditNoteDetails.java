package nl.hostforge.messages.billing;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;

/**
 * All that is known of one credit note.
 *
 * @param invoiceNumber of the invoice that it takes back
 * @param customerName whom that invoice is for; null once erased
 * @param lines below zero
 */
public record CreditNoteDetails(
        CreditNoteOverview overview,
        String invoiceNumber,
        CustomerId customerId,
        String customerName,
        List<InvoiceLine> lines) {}
