package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Figures.amount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Bucket;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Row;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Total;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up what was open of each invoice at the end of a day; those that were settled by then are not looked at. */
@Component
class AgeingFigures {
    static final String OPEN = """
            select i.invoice_id, i.document, i.customer_id, i.issued_on, coalesce(i.due_on, i.issued_on) as due_on,
                i.currency, l.open
            from ledger_invoice i, lateral (
                select coalesce(sum(debit - credit), 0.00) as open from ledger_line
                where invoice_id = i.invoice_id and account_kind = 'RECEIVABLE' and effective_on <= :asOf) l
            where i.issued_on is not null and (i.settled_on is null or i.settled_on > :asOf) and l.open <> 0
                and i.currency = 'EUR'""";

    private static final Comparator<Row> LONGEST_OVERDUE_FIRST = Comparator.comparing(Row::dueOn)
            .thenComparing(Row::document, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.invoiceId().value());

    private final JdbcClient database;

    AgeingFigures(JdbcClient database) {
        this.database = database;
    }

    ReceivablesAgeing of(LocalDate asOf) {
        var rows = database.sql(OPEN).param("asOf", asOf).query((row, index) -> row(row, asOf)).list().stream()
                .sorted(LONGEST_OVERDUE_FIRST)
                .toList();
        var totals = Arrays.stream(Bucket.values())
                .map(bucket -> total(bucket, rows))
                .toList();
        return new ReceivablesAgeing(asOf, rows, totals, sum(rows));
    }

    private static Row row(ResultSet row, LocalDate asOf) throws SQLException {
        var dueOn = row.getObject("due_on", LocalDate.class);
        var days = ChronoUnit.DAYS.between(dueOn, asOf);
        return new Row(
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getString("document"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("issued_on", LocalDate.class),
                dueOn,
                days,
                Bucket.of(days),
                amount(row, "open"));
    }

    private static Total total(Bucket bucket, List<Row> rows) {
        var its = rows.stream().filter(row -> row.bucket() == bucket).toList();
        return new Total(bucket, its.size(), sum(its));
    }

    private static Money sum(List<Row> rows) {
        return rows.stream().map(Row::open).reduce(Money.noEuro(), Money::plus);
    }
}
