package nl.hostforge.integration.bookkeeping;

import java.util.List;
import java.util.Optional;

/**
 * A reminder of invoices that are due.
 *
 * @param text instead of the usual one
 */
public record Reminder(String contactId, List<String> invoiceIds, Optional<String> text) {}
