package nl.hostforge.query.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = OrderReadModel.OVERVIEW)
class OrderRow implements ListRow {
    @Id
    UUID id;

    String number;
    String status;
    UUID customerId;
    String customerName;
    String email;
    boolean attachedToExisting;
    String domains;
    BigDecimal gross;
    String currency;
    boolean needsAttention;
    boolean parked;
    String parkedError;
    int stepsFinished;
    int stepsPlanned;
    String trackingSecretHash;
    Instant createdAt;
    Instant changedAt;
    long version;

    OrderOverview toOverview() {
        return new OrderOverview(
                new OrderId(id),
                new OrderNumber(number),
                OrderStatus.valueOf(status),
                new CustomerId(customerId),
                customerName,
                email,
                attachedToExisting,
                domains(),
                new Money(gross, Currency.getInstance(currency)),
                needsAttention,
                stepsFinished,
                stepsPlanned,
                createdAt,
                changedAt,
                version);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return order.type() == ListOrder.Type.AMOUNT ? gross.toPlainString() : createdAt.toString();
    }

    private List<DomainName> domains() {
        return domains.isEmpty()
                ? List.of()
                : Arrays.stream(domains.split(" ")).map(DomainName::new).toList();
    }

    protected OrderRow() {} // made by JPA
}
