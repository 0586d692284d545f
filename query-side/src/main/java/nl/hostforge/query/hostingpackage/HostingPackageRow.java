package nl.hostforge.query.hostingpackage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
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
    private int diskGigabytes;
    private int trafficGigabytes;
    private int websites;
    private int mailboxes;
    private int databases;
    private String servicePlan;
    private boolean retired;
    private long version;

    HostingPackageOverview toOverview() {
        return new HostingPackageOverview(
                new HostingPackageId(id),
                slug,
                new PackageText(nameNl, nameEn, descriptionNl, descriptionEn),
                new PackagePrices(money(monthly), money(yearly), money(setupFee), money(yearlySetupFee)),
                new PackageLimits(diskGigabytes, trafficGigabytes, websites, mailboxes, databases),
                servicePlan,
                retired,
                version);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    protected HostingPackageRow() {} // made by JPA
}
