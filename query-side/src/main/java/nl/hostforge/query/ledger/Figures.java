package nl.hostforge.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import nl.hostforge.messages.money.Money;

/** Reads amounts of a row that names its currency. */
final class Figures {
    private Figures() {}

    static Money amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }
}
