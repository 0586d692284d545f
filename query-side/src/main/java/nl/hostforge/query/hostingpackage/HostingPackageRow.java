package nl.hostforge.query.hostingpackage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = HostingPackageReadModel.VIEW)
class HostingPackageRow {
    @Id
    private UUID id;

    private String slug;
    private String nameNl;
    private String nameEn;
    private String descriptionNl;
    private String descriptionEn;
    private String currency;
    private BigDecimal monthly;
    private BigDecimal yearly;
    private BigDecimal setupFee;
    private BigDecimal yearlySetupFee;
    private String planned;
    private int diskGigabytes;
    private int trafficGigabytes;
    private int websites;
    private int mailboxes;
    private int databases;
    private String servicePlan;
    private boolean retired;
    private long version;

    HostingPackageOverview toOverview(LocalDate today) {
        var plans = StoredJson.readList(planned, PlannedPrices.class).stream()
                .sorted(Comparator.comparing(PlannedPrices::from))
                .toList();
        var set = new PackagePrices(money(monthly), money(yearly), money(setupFee), money(yearlySetupFee));
        return new HostingPackageOverview(
                new HostingPackageId(id),
                slug,
                new PackageText(nameNl, nameEn, descriptionNl, descriptionEn),
                plans.stream()
                        .filter(plan -> !plan.from().isAfter(today))
                        .reduce((earlier, later) -> later)
                        .map(PlannedPrices::prices)
                        .orElse(set),
                new PackageLimits(diskGigabytes, trafficGigabytes, websites, mailboxes, databases),
                servicePlan,
                retired,
                version,
                plans.stream().filter(plan -> plan.from().isAfter(today)).toList());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected HostingPackageRow() {} // made by JPA
}
