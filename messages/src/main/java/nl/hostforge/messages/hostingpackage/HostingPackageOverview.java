package nl.hostforge.messages.hostingpackage;

import java.util.List;
import nl.hostforge.messages.identity.HostingPackageId;

/**
 * A hosting package as the shop and the panel show it.
 *
 * @param prices those of today
 * @param version number of the package's last event, for optimistic concurrency
 * @param planned those that come, by day
 */
public record HostingPackageOverview(
        HostingPackageId id,
        String slug,
        PackageText text,
        PackagePrices prices,
        PackageLimits limits,
        String servicePlan,
        boolean retired,
        long version,
        List<PlannedPrices> planned) {
    /** A package whose prices are not planned to change. */
    public HostingPackageOverview(
            HostingPackageId id,
            String slug,
            PackageText text,
            PackagePrices prices,
            PackageLimits limits,
            String servicePlan,
            boolean retired,
            long version) {
        this(id, slug, text, prices, limits, servicePlan, retired, version, List.of());
    }
}
