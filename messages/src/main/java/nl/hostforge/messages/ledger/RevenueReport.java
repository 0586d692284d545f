package nl.hostforge.messages.ledger;

import java.time.YearMonth;
import java.util.List;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.money.Money;

/**
 * What was sold in a period, by month and product group, in this order.
 *
 * @param rows a month and group of which nothing was invoiced or recognised is absent
 */
public record RevenueReport(ReportPeriod period, List<Row> rows) {
    /**
     * One product group in one month. Amounts are without VAT.
     *
     * @param invoiced invoices of the month less its credit notes, by their dates
     * @param recognised what was delivered in the month, of whatever invoice
     */
    public record Row(YearMonth month, ProductGroup group, Money invoiced, Money recognised) {}
}
