package nl.hostforge.command.hostingpackage;

import java.util.Map;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A package's name stands in addresses and in people's heads: there is one package of each name, for ever. */
class PackageExists extends DecisionRefused {
    PackageExists(HostingPackageId id) {
        super(
                "package-exists",
                "There is a hosting package of this name already.",
                Map.of("hostingPackageId", id.toString()));
    }
}
