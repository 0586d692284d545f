package nl.hostforge.command.hostingpackage;

import java.util.Map;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A retired package cannot be ordered. */
class PackageRetired extends DecisionRefused {
    PackageRetired(HostingPackageId id) {
        super("package-retired", "This hosting package is no longer sold.", Map.of("hostingPackageId", id.toString()));
    }
}
