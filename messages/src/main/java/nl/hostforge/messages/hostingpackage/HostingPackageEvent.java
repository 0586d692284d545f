package nl.hostforge.messages.hostingpackage;

import java.time.LocalDate;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to a hosting package. */
public sealed interface HostingPackageEvent {
    HostingPackageId hostingPackageId();

    /** A package entered the catalogue. */
    @StoredAs("hosting-package.HostingPackageIntroduced")
    @Revision("2")
    record HostingPackageIntroduced(
            HostingPackageId hostingPackageId,
            String slug,
            PackageText text,
            PackagePrices prices,
            PackageLimits limits,
            String servicePlan)
            implements HostingPackageEvent {}

    /** The shop's words about a package changed. */
    @StoredAs("hosting-package.HostingPackageDetailsChanged")
    @Revision("1")
    record HostingPackageDetailsChanged(HostingPackageId hostingPackageId, PackageText text)
            implements HostingPackageEvent {}

    /** New orders pay other prices, whatever was planned up to this day; what was ordered before keeps its own. */
    @StoredAs("hosting-package.HostingPackagePriceChanged")
    @Revision("2")
    record HostingPackagePriceChanged(HostingPackageId hostingPackageId, PackagePrices prices)
            implements HostingPackageEvent {}

    /** From a day on, new orders pay other prices, unless the plan is withdrawn before. */
    @StoredAs("hosting-package.HostingPackagePricePlanned")
    @Revision("1")
    record HostingPackagePricePlanned(HostingPackageId hostingPackageId, PlannedPrices planned)
            implements HostingPackageEvent {}

    /** The prices stay as they are on a day that others were planned for. */
    @StoredAs("hosting-package.HostingPackagePricePlanWithdrawn")
    @Revision("1")
    record HostingPackagePricePlanWithdrawn(HostingPackageId hostingPackageId, LocalDate from)
            implements HostingPackageEvent {}

    /** The shop promises other limits. */
    @StoredAs("hosting-package.HostingPackageLimitsChanged")
    @Revision("1")
    record HostingPackageLimitsChanged(HostingPackageId hostingPackageId, PackageLimits limits)
            implements HostingPackageEvent {}

    /** New orders are provisioned with another Plesk service plan. */
    @StoredAs("hosting-package.HostingPackageServicePlanLinked")
    @Revision("1")
    record HostingPackageServicePlanLinked(HostingPackageId hostingPackageId, String servicePlan)
            implements HostingPackageEvent {}

    /** The package can no longer be ordered; who has it keeps it. */
    @StoredAs("hosting-package.HostingPackageRetired")
    @Revision("1")
    record HostingPackageRetired(HostingPackageId hostingPackageId) implements HostingPackageEvent {}

    /** A retired package can be ordered again. */
    @StoredAs("hosting-package.HostingPackageReinstated")
    @Revision("1")
    record HostingPackageReinstated(HostingPackageId hostingPackageId) implements HostingPackageEvent {}
}
