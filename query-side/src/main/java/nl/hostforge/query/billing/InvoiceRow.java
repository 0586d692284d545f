package nl.hostforge.query.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = InvoiceReadModel.INVOICE)
class InvoiceRow implements ListRow {
    @Id
    UUID id;

    String number;
    String reference;
    String stands;
    UUID orderId;
    String orderNumber;
    UUID customerId;
    String customerName;
    BigDecimal net;
    BigDecimal vat;
    BigDecimal gross;
    String currency;
    String bookedId;
    BigDecimal bookedGross;
    String creditId;
    LocalDate issuedOn;
    LocalDate creditedOn;
    Instant createdAt;
    Instant issuedAt;
    Instant creditedAt;
    Instant changedAt;
    String payment;
    BigDecimal paid;
    BigDecimal open;
    BigDecimal surplus;
    LocalDate dueOn;
    String booking;
    BigDecimal credited;
    BigDecimal writtenOff;

    InvoiceOverview toOverview() {
        return new InvoiceOverview(
                new InvoiceId(id),
                number,
                InvoiceState.valueOf(stands),
                orderId == null ? null : new OrderId(orderId),
                orderNumber == null ? null : new OrderNumber(orderNumber),
                new CustomerId(customerId),
                customerName,
                new OrderTotals(money(net), money(vat), money(gross)),
                issuedOn,
                creditedOn,
                createdAt,
                payment == null ? null : PaymentState.valueOf(payment),
                moneyOrNull(paid),
                dueOn,
                booking == null ? null : BookingState.valueOf(booking),
                moneyOrNull(open),
                money(credited),
                money(writtenOff));
    }

    InvoiceDetails toDetails(
            InvoiceContentRow content,
            List<InvoicePaymentRow> payments,
            List<CreditNoteOverview> creditNotes,
            InvoiceId replaces) {
        return new InvoiceDetails(
                toOverview(),
                reference == null ? null : new InvoiceReference(reference),
                content.language == null ? null : Language.valueOf(content.language),
                lines(content),
                StoredJson.read(content.vat, VatDecision.class),
                bookedId,
                moneyOrNull(bookedGross),
                creditId,
                issuedAt,
                creditedAt,
                changedAt,
                moneyOrNull(open),
                moneyOrNull(surplus),
                payments.stream()
                        .map(row -> row.toPayment(Currency.getInstance(currency)))
                        .toList(),
                creditNotes,
                replaces);
    }

    /** What an order's invoice bears is kept as the order has it. */
    private List<InvoiceLine> lines(InvoiceContentRow content) {
        if (orderId == null) return StoredJson.readList(content.lines, InvoiceLine.class);
        return StoredJson.readList(content.lines, OrderLine.class).stream()
                .map(InvoiceLine::of)
                .toList();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return createdAt.toString();
    }

    private Money moneyOrNull(BigDecimal amount) {
        return amount == null ? null : money(amount);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected InvoiceRow() {} // made by JPA
}
