package nl.hostforge.api.hostingpackage;

import java.util.List;
import java.util.Optional;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.identity.HostingPackageId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** The questions that this edge asks about packages. */
@Component
class PackageShelf {
    private final Messages messages;

    PackageShelf(Messages messages) {
        this.messages = messages;
    }

    List<HostingPackageOverview> orderable() {
        return messages.ask(
                new FindOrderablePackages(), ResponseTypes.multipleInstancesOf(HostingPackageOverview.class));
    }

    List<HostingPackageOverview> all() {
        return messages.ask(new FindAllPackages(), ResponseTypes.multipleInstancesOf(HostingPackageOverview.class));
    }

    Optional<HostingPackageOverview> find(HostingPackageId id) {
        return messages.ask(new FindPackage(id), ResponseTypes.optionalInstanceOf(HostingPackageOverview.class));
    }
}
