package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Figures.amount;

import java.util.Comparator;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.TrialBalance.Row;
import nl.hostforge.messages.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up every account, from an index that holds nothing else. */
@Component
class BalanceFigures {
    static final String SUMS = """
            select account, account_kind, currency,
                coalesce(sum(debit - credit) filter (where effective_on < :from), 0.00) as opening,
                coalesce(sum(debit) filter (where effective_on >= :from), 0.00) as debit,
                coalesce(sum(credit) filter (where effective_on >= :from), 0.00) as credit,
                sum(debit - credit) as closing
            from ledger_line where effective_on < :until and currency = 'EUR' group by account, account_kind, currency""";

    private final JdbcClient database;

    BalanceFigures(JdbcClient database) {
        this.database = database;
    }

    TrialBalance of(ReportPeriod period) {
        var rows = database
                .sql(SUMS)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, index) -> new Row(
                        row.getString("account"),
                        AccountKind.valueOf(row.getString("account_kind")),
                        amount(row, "opening"),
                        amount(row, "debit"),
                        amount(row, "credit"),
                        amount(row, "closing")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::accountKind).thenComparing(Row::account))
                .toList();
        return new TrialBalance(
                period,
                rows,
                rows.stream().map(Row::debit).reduce(Money.noEuro(), Money::plus),
                rows.stream().map(Row::credit).reduce(Money.noEuro(), Money::plus));
    }
}
