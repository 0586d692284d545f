package nl.hostforge.messages.hostingpackage;

import nl.hostforge.messages.identity.HostingPackageId;

/**
 * A hosting package as the shop and the panel show it.
 *
 * @param version number of the package's last event, for optimistic concurrency
 */
public record HostingPackageOverview(
        HostingPackageId id,
        String slug,
        PackageText text,
        PackagePrices prices,
        PackageLimits limits,
        String servicePlan,
        boolean retired,
        long version) {}
