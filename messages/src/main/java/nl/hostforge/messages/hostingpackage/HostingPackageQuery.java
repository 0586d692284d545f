package nl.hostforge.messages.hostingpackage;

import nl.hostforge.messages.identity.HostingPackageId;

/** What can be asked about hosting packages. */
public sealed interface HostingPackageQuery {
    /** The packages that can be ordered, cheapest first: a {@code List<HostingPackageOverview>}. */
    record FindOrderablePackages() implements HostingPackageQuery {}

    /** All packages, retired ones included: a {@code List<HostingPackageOverview>}. */
    record FindAllPackages() implements HostingPackageQuery {}

    /** One package: an {@code Optional<HostingPackageOverview>}. */
    record FindPackage(HostingPackageId hostingPackageId) implements HostingPackageQuery {}
}
