package nl.hostforge.query.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** What a list does not show of an order; read only. */
@Entity
@Immutable
@Table(name = OrderReadModel.CONTENT)
class OrderContentRow {
    @Id
    private UUID orderId;

    private String orderedBy;
    private String vatNumber;
    private String lines;
    private String vat;
    private String totals;
    private String language;
    private String note;
    private String rejection;

    OrderDetails toDetails(OrderRow row, List<OrderWorkRow> work) {
        return new OrderDetails(
                new OrderId(orderId),
                new OrderNumber(row.number),
                OrderStatus.valueOf(row.status),
                new CustomerId(row.customerId),
                row.attachedToExisting,
                StoredJson.read(orderedBy, ContactDetails.class),
                vatNumber,
                StoredJson.readList(lines, OrderLine.class),
                StoredJson.read(vat, VatDecision.class),
                StoredJson.read(totals, OrderTotals.class),
                Language.valueOf(language),
                note,
                rejection,
                work.stream()
                        .filter(item -> !item.isCompensation())
                        .map(OrderWorkRow::toStep)
                        .toList(),
                work.stream()
                        .filter(OrderWorkRow::isCompensation)
                        .map(OrderWorkRow::toCompensation)
                        .toList(),
                stalls(work),
                row.parked,
                row.parkedError,
                row.createdAt,
                row.changedAt,
                row.version);
    }

    private static List<StallCause> stalls(List<OrderWorkRow> work) {
        return work.stream()
                .map(OrderWorkRow::stall)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    protected OrderContentRow() {} // made by JPA
}
