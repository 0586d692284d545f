package nl.hostforge.messages.hostingpackage;

import java.time.LocalDate;
import nl.hostforge.messages.identity.HostingPackageId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of a hosting package. An {@code expectedVersion} that is given makes the command fail if the package
 * changed since that version; null accepts any.
 */
public sealed interface HostingPackageCommand {
    HostingPackageId hostingPackageId();

    /**
     * Adds a package to the catalogue. A repeat with the same content changes nothing, whatever became of the package
     * since; with other content it is refused ({@code package-exists}).
     *
     * @param hostingPackageId derived from the slug ({@link HostingPackageId#named}), which is therefore given once
     */
    record IntroduceHostingPackage(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            String slug,
            PackageText text,
            PackagePrices prices,
            PackageLimits limits,
            String servicePlan)
            implements HostingPackageCommand {}

    record ChangeHostingPackageDetails(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            PackageText text)
            implements HostingPackageCommand {}

    record ChangeHostingPackagePrice(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            PackagePrices prices)
            implements HostingPackageCommand {}

    /**
     * Has a package cost something else from a day on; another plan for that day takes its place. Refused for a day that is
     * over ({@code date-in-past}).
     *
     * @param today in Europe/Amsterdam
     * @param planned from today on at the earliest
     */
    record PlanHostingPackagePrice(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            LocalDate today,
            PlannedPrices planned)
            implements HostingPackageCommand {}

    /**
     * Leaves the prices as they are on a day that others were planned for. Refused for a day without a plan ({@code
     * price-plan-not-found}) and once the day is there ({@code price-plan-in-effect}).
     *
     * @param today in Europe/Amsterdam
     */
    record WithdrawHostingPackagePricePlan(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            LocalDate today,
            LocalDate from)
            implements HostingPackageCommand {}

    record ChangeHostingPackageLimits(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            PackageLimits limits)
            implements HostingPackageCommand {}

    record LinkServicePlan(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion,
            String servicePlan)
            implements HostingPackageCommand {}

    record RetireHostingPackage(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion) implements HostingPackageCommand {}

    record ReinstateHostingPackage(
            @TargetAggregateIdentifier HostingPackageId hostingPackageId,
            @TargetAggregateVersion Long expectedVersion) implements HostingPackageCommand {}

    /** Refused if the package is retired; changes nothing. Asked before an order is accepted. */
    record EnsureOrderable(@TargetAggregateIdentifier HostingPackageId hostingPackageId)
            implements HostingPackageCommand {}
}
