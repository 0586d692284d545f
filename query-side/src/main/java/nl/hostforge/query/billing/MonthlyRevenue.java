package nl.hostforge.query.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.Revenue;
import nl.hostforge.messages.billing.RevenueInCurrency;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up two months of invoices from indexes that hold nothing else, so that older years cost nothing. */
@Component
class MonthlyRevenue {
    private static final String CREDIT_NOTES = "select issued_on >= :month as month, true as credited, currency,"
            + " -net as net, -vat as vat, -gross as gross from " + InvoiceReadModel.CREDIT_NOTE
            + " where issued_on >= :before and issued_on < :after";

    static final String SUMS = "select month, currency, " + sums("issued", "not credited") + ", "
            + sums("credited", "credited")
            + " from (select " + booked("issued_on", "false") + " union all select " + booked("credited_on", "true")
            + " union all " + CREDIT_NOTES + ") booked group by month, currency order by currency";

    private final JdbcClient database;

    MonthlyRevenue(JdbcClient database) {
        this.database = database;
    }

    Revenue of(YearMonth month) {
        var sums = database.sql(SUMS)
                .param("before", month.minusMonths(1).atDay(1))
                .param("month", month.atDay(1))
                .param("after", month.plusMonths(1).atDay(1))
                .query((row, index) -> new Sums(row.getBoolean("month"), revenue(row)))
                .list();
        return new Revenue(month, of(true, sums), of(false, sums));
    }

    /** @param ofMonth whether they are of the month that was asked for, not of the one before */
    private record Sums(boolean ofMonth, RevenueInCurrency revenue) {}

    private static List<RevenueInCurrency> of(boolean month, List<Sums> sums) {
        return sums.stream()
                .filter(sum -> sum.ofMonth() == month)
                .map(Sums::revenue)
                .toList();
    }

    private static RevenueInCurrency revenue(ResultSet row) throws SQLException {
        return new RevenueInCurrency(sum(row, "issued"), sum(row, "credited"));
    }

    private static InvoiceSum sum(ResultSet row, String which) throws SQLException {
        return new InvoiceSum(
                row.getLong(which),
                amount(row, which + "_net"),
                amount(row, which + "_vat"),
                amount(row, which + "_gross"));
    }

    private static Money amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    private static String booked(String day, String credited) {
        return day + " >= :month as month, " + credited + " as credited, currency, net, vat, gross from "
                + InvoiceReadModel.INVOICE + " where " + day + " >= :before and " + day + " < :after";
    }

    private static String sums(String which, String condition) {
        var only = " filter (where " + condition + "), 0.00)";
        return "count(*) filter (where " + condition + ") as " + which
                + ", coalesce(sum(net)" + only + " as " + which + "_net"
                + ", coalesce(sum(vat)" + only + " as " + which + "_vat"
                + ", coalesce(sum(gross)" + only + " as " + which + "_gross";
    }
}
