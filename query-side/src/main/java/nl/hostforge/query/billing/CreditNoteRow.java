package nl.hostforge.query.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A credit note of ours; read only. */
@Entity
@Immutable
@Table(name = InvoiceReadModel.CREDIT_NOTE)
class CreditNoteRow {
    @Id
    UUID id;

    UUID invoiceId;
    UUID customerId;
    UUID reissueId;
    String number;
    String reason;
    String lines;
    BigDecimal net;
    BigDecimal vat;
    BigDecimal gross;
    String currency;
    Instant createdAt;
    LocalDate issuedOn;
    String booking;
    String bookedId;

    /** @param reissue null where no invoice came instead */
    CreditNoteOverview toOverview(UUID reissue) {
        return new CreditNoteOverview(
                new InvoiceId(id),
                new InvoiceId(invoiceId),
                number,
                reason,
                new OrderTotals(money(net), money(vat), money(gross)),
                issuedOn,
                createdAt,
                booking == null ? null : BookingState.valueOf(booking),
                bookedId,
                reissue == null ? null : new InvoiceId(reissue));
    }

    CreditNoteDetails toDetails(UUID reissue, InvoiceRow invoice) {
        return new CreditNoteDetails(
                toOverview(reissue),
                invoice.number,
                new CustomerId(customerId),
                invoice.customerName,
                StoredJson.readList(lines, InvoiceLine.class));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected CreditNoteRow() {} // made by JPA
}
