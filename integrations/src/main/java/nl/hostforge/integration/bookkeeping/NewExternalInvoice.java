package nl.hostforge.integration.bookkeeping;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice that we issued.
 *
 * @param reference our number
 * @param currency ISO 4217
 * @param document where staff can see it
 */
public record NewExternalInvoice(
        String reference,
        String contactId,
        LocalDate date,
        LocalDate dueOn,
        String currency,
        List<InvoiceLine> lines,
        Optional<URI> document) {}
