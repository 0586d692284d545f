package nl.hostforge.integration.bookkeeping;

/**
 * That something happened in the bookkeeping. A hint: notices come late, twice and in the wrong order, so read the
 * thing itself.
 *
 * @param entityType such as {@code SalesInvoice}
 * @param action such as {@code sales_invoice_state_changed_to_paid}
 */
public record Notice(String webhookId, String entityType, String entityId, String action) {}
