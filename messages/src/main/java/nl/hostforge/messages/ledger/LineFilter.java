package nl.hostforge.messages.ledger;

import java.math.BigDecimal;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.InvoiceId;

/**
 * Which lines of the journal are wanted; null for a question that is not asked.
 *
 * @param period by the day that a line counts on
 * @param account code of one account
 */
public record LineFilter(
        ReportPeriod period,
        String account,
        AccountKind accountKind,
        EntryKind kind,
        ProductGroup group,
        VatBox vatBox,
        String vatCountry,
        BigDecimal vatRate,
        InvoiceId invoiceId) {}
