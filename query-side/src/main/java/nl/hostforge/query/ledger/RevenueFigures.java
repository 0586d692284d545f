package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Figures.amount;

import java.time.YearMonth;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.RevenueReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up revenue by month and product group. What a document put on hold counts as invoiced, what is released as recognised. */
@Component
class RevenueFigures {
    static final String SUMS = """
            select date_trunc('month', effective_on)::date as month, product_group, currency,
                coalesce(sum(credit - debit) filter (where kind in ('INVOICE', 'CREDIT_NOTE')), 0.00) as invoiced,
                coalesce(sum(credit - debit) filter (where account_kind = 'REVENUE'), 0.00) as recognised
            from ledger_line
            where account_kind in ('REVENUE', 'DEFERRED_REVENUE') and effective_on >= ? and effective_on < ?
            group by 1, 2, 3 order by 1, 2, 3""";

    private final JdbcClient database;

    RevenueFigures(JdbcClient database) {
        this.database = database;
    }

    RevenueReport of(ReportPeriod period) {
        return new RevenueReport(
                period,
                database.sql(SUMS)
                        .params(period.from(), period.until())
                        .query((row, index) -> new RevenueReport.Row(
                                YearMonth.from(row.getDate("month").toLocalDate()),
                                ProductGroup.valueOf(row.getString("product_group")),
                                amount(row, "invoiced"),
                                amount(row, "recognised")))
                        .list());
    }
}
