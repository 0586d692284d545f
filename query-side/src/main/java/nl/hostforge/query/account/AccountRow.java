package nl.hostforge.query.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.money.Money;
import org.hibernate.annotations.Immutable;

/** What a customer has with us; read only. */
@Entity
@Immutable
@Table(name = AccountReadModel.ACCOUNT)
class AccountRow {
    @Id
    UUID customerId;

    BigDecimal balance;
    String currency;

    Money balance() {
        return new Money(balance, Currency.getInstance(currency));
    }

    protected AccountRow() {} // made by JPA
}
