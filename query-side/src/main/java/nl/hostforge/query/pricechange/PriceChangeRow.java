package nl.hostforge.query.pricechange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = PriceChangeReadModel.VIEW)
class PriceChangeRow implements ListRow {
    @Id
    UUID id;

    UUID hostingPackageId;
    String billingPeriod;
    String tld;
    LocalDate effectiveOn;
    BigDecimal price;
    String currency;
    Instant orderedAt;
    long told;
    String actorKind;
    String actorId;
    String sealedReason;

    PriceChangeOverview opened(Vault vault) {
        return new PriceChangeOverview(
                new PriceChangeId(id),
                new PriceChangeScope(
                        hostingPackageId == null ? null : new HostingPackageId(hostingPackageId),
                        billingPeriod == null ? null : Period.parse(billingPeriod),
                        tld == null ? null : new Tld(tld)),
                effectiveOn,
                new Money(price, Currency.getInstance(currency)),
                orderedAt,
                told,
                actorKind == null ? ActorKind.SYSTEM : ActorKind.valueOf(actorKind),
                actorId,
                sealedReason == null
                        ? null
                        : vault.openLine(sealedReason, Metadata.REASON).orElse(null));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return orderedAt.toString();
    }

    protected PriceChangeRow() {} // made by JPA
}
