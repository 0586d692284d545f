package nl.hostforge.api.hostingpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.hostforge.api.hostingpackage.PackageBodies.PackageChanges;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageDetails;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageLimits;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.LinkServicePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;

/**
 * A partial change, worked out on the package as it was seen: how it will be, and one command for each part that
 * differs. Parts are merged with what was seen, so each command expects exactly the version that the one before it
 * leaves; if anyone came between, it is refused rather than written over.
 */
record PackageChange(HostingPackageOverview after, List<HostingPackageCommand> commands) {
    static PackageChange of(HostingPackageOverview seen, PackageChanges body) {
        var prices = body.prices() == null ? seen.prices() : body.prices().on(seen.prices());
        var text = body.text() == null ? seen.text() : body.text().on(seen.text());
        var limits = body.limits() == null ? seen.limits() : body.limits().on(seen.limits());
        var servicePlan = body.servicePlan() == null ? seen.servicePlan() : body.servicePlan();
        var id = seen.id();

        // prices first: the domain may refuse them, and then nothing of the change has happened
        var steps = new ArrayList<Function<Long, HostingPackageCommand>>();
        if (!prices.equals(seen.prices())) steps.add(version -> new ChangeHostingPackagePrice(id, version, prices));
        if (!text.equals(seen.text())) steps.add(version -> new ChangeHostingPackageDetails(id, version, text));
        if (!limits.equals(seen.limits())) steps.add(version -> new ChangeHostingPackageLimits(id, version, limits));
        if (!Objects.equals(servicePlan, seen.servicePlan()))
            steps.add(version -> new LinkServicePlan(id, version, servicePlan));

        var commands = new ArrayList<HostingPackageCommand>();
        var version = seen.version();
        for (var step : steps) commands.add(step.apply(version++));
        return new PackageChange(
                new HostingPackageOverview(id, seen.slug(), text, prices, limits, servicePlan, seen.retired(), version),
                commands);
    }
}
