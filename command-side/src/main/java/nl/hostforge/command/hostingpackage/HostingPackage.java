package nl.hostforge.command.hostingpackage;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.Objects;
import nl.hostforge.command.priceplan.PricePlan;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageDetails;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageLimits;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.EnsureOrderable;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.LinkServicePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.PlanHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ReinstateHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.RetireHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.WithdrawHostingPackagePricePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageDetailsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageLimitsChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePriceChanged;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanWithdrawn;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePricePlanned;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageReinstated;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageRetired;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageServicePlanLinked;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A product of the catalogue. It is introduced, its words, prices, limits and service plan change over the years, it is
 * retired when it is sold no more, and may be reinstated. What was ordered keeps the price it was ordered at: a change
 * here concerns new orders only. Prices may be planned for a day to come, and the plan withdrawn before that day. A command
 * that changes nothing leaves no event.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("hosting-package.HostingPackage")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class HostingPackage {
    @AggregateIdentifier
    private HostingPackageId id;

    private HostingPackageIntroduced introduction;
    private PackageText text;
    private PackagePrices prices;
    private PricePlan plan = PricePlan.NONE;
    private PackageLimits limits;
    private String servicePlan;
    private boolean retired;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IntroduceHostingPackage command) {
        refuseNegative(command.prices());
        var introduced = new HostingPackageIntroduced(
                command.hostingPackageId(),
                command.slug(),
                command.text(),
                command.prices(),
                command.limits(),
                command.servicePlan());
        if (introduced.equals(introduction)) return; // the same request again
        if (id != null) throw new PackageExists(id);
        apply(introduced);
    }

    @CommandHandler
    void decide(ChangeHostingPackageDetails command) {
        if (command.text().equals(text)) return;
        apply(new HostingPackageDetailsChanged(id, command.text()));
    }

    @CommandHandler
    void decide(ChangeHostingPackagePrice command) {
        refuseNegative(command.prices());
        if (command.prices().equals(prices) && plan.isNone()) return;
        apply(new HostingPackagePriceChanged(id, command.prices()));
    }

    @CommandHandler
    void decide(PlanHostingPackagePrice command) {
        refuseNegative(command.planned().prices());
        PricePlan.refuseInPast(command.planned().from(), command.today());
        apply(new HostingPackagePricePlanned(id, command.planned()));
    }

    @CommandHandler
    void decide(WithdrawHostingPackagePricePlan command) {
        plan.refuseUnlessToCome(command.from(), command.today());
        apply(new HostingPackagePricePlanWithdrawn(id, command.from()));
    }

    @CommandHandler
    void decide(ChangeHostingPackageLimits command) {
        if (command.limits().equals(limits)) return;
        apply(new HostingPackageLimitsChanged(id, command.limits()));
    }

    @CommandHandler
    void decide(LinkServicePlan command) {
        if (Objects.equals(command.servicePlan(), servicePlan)) return;
        apply(new HostingPackageServicePlanLinked(id, command.servicePlan()));
    }

    @CommandHandler
    void decide(RetireHostingPackage command) {
        if (retired) return;
        apply(new HostingPackageRetired(id));
    }

    @CommandHandler
    void decide(ReinstateHostingPackage command) {
        if (!retired) return;
        apply(new HostingPackageReinstated(id));
    }

    @CommandHandler
    void decide(EnsureOrderable command) {
        if (retired) throw new PackageRetired(id);
    }

    @EventSourcingHandler
    void evolve(HostingPackageIntroduced event) {
        introduction = event;
        id = event.hostingPackageId();
        text = event.text();
        prices = event.prices();
        limits = event.limits();
        servicePlan = event.servicePlan();
    }

    @EventSourcingHandler
    void evolve(HostingPackageDetailsChanged event) {
        text = event.text();
    }

    @EventSourcingHandler
    void evolve(HostingPackagePriceChanged event, @Timestamp Instant at) {
        prices = event.prices();
        plan = plan.after(BillingCycle.dayOf(at));
    }

    @EventSourcingHandler
    void evolve(HostingPackagePricePlanned event) {
        plan = plan.and(event.planned().from());
    }

    @EventSourcingHandler
    void evolve(HostingPackagePricePlanWithdrawn event) {
        plan = plan.without(event.from());
    }

    @EventSourcingHandler
    void evolve(HostingPackageLimitsChanged event) {
        limits = event.limits();
    }

    @EventSourcingHandler
    void evolve(HostingPackageServicePlanLinked event) {
        servicePlan = event.servicePlan();
    }

    @EventSourcingHandler
    void evolve(HostingPackageRetired event) {
        retired = true;
    }

    @EventSourcingHandler
    void evolve(HostingPackageReinstated event) {
        retired = false;
    }

    private static void refuseNegative(PackagePrices prices) {
        if (prices.monthly().isNegative()
                || prices.yearly().isNegative()
                || prices.setupFee().isNegative()
                || prices.yearlySetupFee().isNegative()) throw new NegativePrice();
    }

    protected HostingPackage() {} // rebuilt from its events
}
