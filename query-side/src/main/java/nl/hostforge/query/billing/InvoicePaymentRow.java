package nl.hostforge.query.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.billing.InvoicePayment;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.money.Money;
import org.hibernate.annotations.Immutable;

/** A payment, reversed or not; read only. */
@Entity
@Immutable
@Table(name = InvoiceReadModel.PAYMENT)
class InvoicePaymentRow {
    @EmbeddedId
    Key key;

    String paymentId;
    BigDecimal amount;
    LocalDate receivedOn;
    Instant recordedAt;
    Instant reversedAt;
    String source;

    /** @param sequence the event's place in the invoice's stream */
    @Embeddable
    record Key(UUID invoiceId, long sequence) implements Serializable {}

    InvoicePayment toPayment(Currency currency) {
        return new InvoicePayment(
                new PaymentId(paymentId),
                new Money(amount, currency),
                receivedOn,
                recordedAt,
                reversedAt,
                PaymentSource.valueOf(source));
    }

    protected InvoicePaymentRow() {} // made by JPA
}
