package nl.hostforge.integration.bookkeeping;

/**
 * That something happened in the bookkeeping. A hint: notices come late, twice and in the wrong order, so read the
 * thing itself.
 *
 * @param entityType such as {@code SalesInvoice}; whatever it is, of an invoice's payment the invoice is told
 * @param state of the invoice when the notice was made, in the bookkeeping's own word; may be empty
 * @param action such as {@code sales_invoice_state_changed_to_paid}
 */
public record Notice(String webhookId, String entityType, String entityId, String state, String action) {}
