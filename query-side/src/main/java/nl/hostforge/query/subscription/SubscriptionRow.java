package nl.hostforge.query.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = SubscriptionReadModel.SUBSCRIPTION)
class SubscriptionRow implements ListRow {
    @Id
    UUID id;

    UUID customerId;
    UUID orderId;
    String orderNumber;
    int lineNumber;
    String kind;
    String status;
    String domainName;
    UUID hostingPackageId;
    String textNl;
    String textEn;
    BigDecimal price;
    String discount;
    String announced;
    BigDecimal paid;
    String currency;
    LocalDate anchor;
    String billingPeriod;
    int unitsAtFirst;
    int number;
    LocalDate periodFrom;
    LocalDate nextFrom;
    LocalDate nextUntil;
    UUID lastInvoiceId;
    LocalDate endsOn;
    LocalDate endedOn;
    LocalDate dueOn;
    Instant createdAt;
    Instant changedAt;
    long version;

    SubscriptionOverview toOverview() {
        return new SubscriptionOverview(
                new SubscriptionId(id),
                new CustomerId(customerId),
                new OrderId(orderId),
                new OrderNumber(orderNumber),
                lineNumber,
                SubscriptionKind.valueOf(kind),
                SubscriptionStatus.valueOf(status),
                new DomainName(domainName),
                Period.parse(billingPeriod),
                terms(),
                anchor,
                number,
                new ServicePeriod(periodFrom, nextFrom),
                money(paid),
                new ServicePeriod(nextFrom, nextUntil),
                dueOn,
                lastInvoiceId == null ? null : new InvoiceId(lastInvoiceId),
                endsOn,
                endedOn,
                createdAt,
                changedAt,
                version,
                announced());
    }

    BillingCycle cycle() {
        return new BillingCycle(anchor, Period.parse(billingPeriod), unitsAtFirst);
    }

    SubscriptionTerms terms() {
        return new SubscriptionTerms(
                hostingPackageId == null ? null : new HostingPackageId(hostingPackageId),
                money(price),
                textNl,
                textEn,
                StoredJson.read(discount, Discount.class));
    }

    /** @return the price that the customer was told of, and does not pay yet; null where there is none */
    AnnouncedPrice announced() {
        return StoredJson.read(announced, AnnouncedPrice.class);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return createdAt.toString();
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected SubscriptionRow() {} // made by JPA
}
