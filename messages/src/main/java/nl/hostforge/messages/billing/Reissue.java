package nl.hostforge.messages.billing;

import java.util.List;
import nl.hostforge.messages.identity.InvoiceId;

/**
 * What is invoiced instead of what is credited.
 *
 * @param invoiceId the invoice that is to come
 */
public record Reissue(InvoiceId invoiceId, List<DraftedLine> lines) {}
