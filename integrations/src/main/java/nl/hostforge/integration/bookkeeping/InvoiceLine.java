package nl.hostforge.integration.bookkeeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of an invoice.
 *
 * @param price of one, excluding VAT
 * @param taxCode ours; the settings say which tax rate that is there
 * @param ledger ours; the settings say which account that is there
 * @param period what the line is for, first and last day included
 */
public record InvoiceLine(
        String description,
        BigDecimal quantity,
        BigDecimal price,
        String taxCode,
        String ledger,
        Optional<Period> period) {

    public record Period(LocalDate first, LocalDate last) {}
}
