package nl.hostforge.messages.billing;

/** A line of a draft, with what it is of. */
public record DraftedLine(InvoiceItem item, InvoiceLine line) {}
