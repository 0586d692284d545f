package nl.hostforge.messages.ledger;

import java.util.List;
import nl.hostforge.messages.money.Money;

/**
 * Every account with what it had, what moved in the period and what it has then. Debit and credit of the period are
 * equal, and opening and closing balances add up to nothing.
 *
 * @param rows by kind and code; an account without a line until the period's end is absent
 */
public record TrialBalance(ReportPeriod period, List<Row> rows, Money debit, Money credit) {
    /**
     * One account.
     *
     * @param opening its balance before the period: above zero for debit
     * @param closing its balance after it, likewise
     */
    public record Row(
            String account, AccountKind accountKind, Money opening, Money debit, Money credit, Money closing) {}
}
