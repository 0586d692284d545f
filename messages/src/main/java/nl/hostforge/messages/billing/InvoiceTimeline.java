package nl.hostforge.messages.billing;

import java.util.List;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to an invoice, oldest first. */
public record InvoiceTimeline(InvoiceId invoiceId, List<TimelineEntry> entries) {}
