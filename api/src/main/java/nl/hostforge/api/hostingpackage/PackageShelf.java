package nl.hostforge.api.hostingpackage;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.identity.HostingPackageId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The questions that this edge asks about packages. */
@Component
class PackageShelf {
    private final QueryGateway queries;

    PackageShelf(QueryGateway queries) {
        this.queries = queries;
    }

    List<HostingPackageOverview> orderable() {
        return queries.query(
                        new FindOrderablePackages(), ResponseTypes.multipleInstancesOf(HostingPackageOverview.class))
                .join();
    }

    List<HostingPackageOverview> all() {
        return queries.query(new FindAllPackages(), ResponseTypes.multipleInstancesOf(HostingPackageOverview.class))
                .join();
    }

    Optional<HostingPackageOverview> find(HostingPackageId id) {
        return queries.query(new FindPackage(id), ResponseTypes.optionalInstanceOf(HostingPackageOverview.class))
                .join();
    }
}
