package nl.hostforge.query.tldprice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = TldPriceReadModel.VIEW)
class TldPriceRow {
    @Id
    private String tld;

    private String currency;
    private BigDecimal registration;
    private BigDecimal transfer;
    private BigDecimal renewal;
    private String planned;
    private boolean offered;
    private Instant changedAt;
    private long version;

    TldPrice toPrice(LocalDate today) {
        var plans = StoredJson.readList(planned, PlannedTldPrices.class).stream()
                .sorted(Comparator.comparing(PlannedTldPrices::from))
                .toList();
        return new TldPrice(
                new Tld(tld),
                plans.stream()
                        .filter(plan -> !plan.from().isAfter(today))
                        .reduce((earlier, later) -> later)
                        .map(PlannedTldPrices::prices)
                        .orElseGet(() -> new TldPrices(money(registration), money(transfer), money(renewal))),
                offered,
                changedAt,
                version,
                plans.stream().filter(plan -> plan.from().isAfter(today)).toList());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected TldPriceRow() {} // made by JPA
}
