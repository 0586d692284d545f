package nl.hostforge.query.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import org.hibernate.annotations.Immutable;

/** A movement on an account; read only. */
@Entity
@Immutable
@Table(name = AccountReadModel.ENTRY)
class AccountEntryRow implements ListRow {
    @Id
    UUID id;

    long sequence;
    String kind;
    BigDecimal amount;
    BigDecimal balance;
    String currency;
    LocalDate day;
    Instant recordedAt;
    UUID invoiceId;
    String name;

    AccountEntry toEntry() {
        return new AccountEntry(
                sequence,
                AccountEntryKind.valueOf(kind),
                money(amount),
                day,
                recordedAt,
                money(balance),
                invoiceId == null ? null : new InvoiceId(invoiceId),
                name);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return Long.toString(sequence);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected AccountEntryRow() {} // made by JPA
}
