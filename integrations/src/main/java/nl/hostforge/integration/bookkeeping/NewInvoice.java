package nl.hostforge.integration.bookkeeping;

import java.time.LocalDate;
import java.util.List;

/**
 * An invoice that the bookkeeping is to number and send.
 *
 * @param reference ours
 * @param daysToPay from the date on
 * @param currency ISO 4217
 */
public record NewInvoice(
        String reference, String contactId, LocalDate date, int daysToPay, String currency, List<InvoiceLine> lines) {}
