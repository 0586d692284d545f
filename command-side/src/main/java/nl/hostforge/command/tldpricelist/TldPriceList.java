package nl.hostforge.command.tldpricelist;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.hostforge.command.priceplan.PricePlan;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.EnsureTldOffered;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.PlanTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTld;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTldPricePlan;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanned;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What domain names cost, per extension. A price is set, changes over the years, and the extension may be withdrawn and
 * offered again by setting a price. What was ordered keeps the price it was ordered at.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("tld-price-list.TldPriceList")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class TldPriceList {
    private static final Long NEVER = -1L;

    @AggregateIdentifier
    private TldPriceListId id;

    private Map<Tld, TldPrices> offered = new HashMap<>();
    private Set<Tld> withdrawn = new HashSet<>();
    private Map<Tld, PricePlan> plans = new HashMap<>();
    private Map<Tld, Long> versions = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetTldPrice command) {
        if (!command.tld().isWellFormed()) throw new InvalidTld();
        refuseNegative(command.prices());
        refuseStale(command.tld(), command.expectedVersion());
        if (command.prices().equals(offered.get(command.tld()))
                && planOf(command.tld()).isNone()) return;
        apply(new TldPriceSet(command.priceListId(), command.tld(), command.prices()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanTldPrice command) {
        if (!offered.containsKey(command.tld())) throw new TldNotOffered(command.tld());
        refuseNegative(command.planned().prices());
        refuseStale(command.tld(), command.expectedVersion());
        PricePlan.refuseInPast(command.planned().from(), command.today());
        apply(new TldPricePlanned(command.priceListId(), command.tld(), command.planned()));
    }

    @CommandHandler
    void decide(WithdrawTldPricePlan command) {
        refuseStale(command.tld(), command.expectedVersion());
        planOf(command.tld()).refuseUnlessToCome(command.from(), command.today());
        apply(new TldPricePlanWithdrawn(id, command.tld(), command.from()));
    }

    @CommandHandler
    void decide(WithdrawTld command) {
        refuseStale(command.tld(), command.expectedVersion());
        if (withdrawn.contains(command.tld())) return;
        if (!offered.containsKey(command.tld())) throw new TldNotOffered(command.tld());
        apply(new TldWithdrawn(id, command.tld()));
    }

    /** An empty list offers nothing; asking it is no reason to fail in any other way. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnsureTldOffered command) {
        if (!offered.containsKey(command.tld())) throw new TldNotOffered(command.tld());
    }

    @EventSourcingHandler
    void evolve(TldPriceSet event, @SequenceNumber long version, @Timestamp Instant at) {
        id = event.priceListId();
        offered.put(event.tld(), event.prices());
        withdrawn.remove(event.tld());
        plans.computeIfPresent(event.tld(), (tld, plan) -> plan.after(BillingCycle.dayOf(at)));
        versions.put(event.tld(), version);
    }

    @EventSourcingHandler
    void evolve(TldPricePlanned event, @SequenceNumber long version) {
        plans.put(event.tld(), planOf(event.tld()).and(event.planned().from()));
        versions.put(event.tld(), version);
    }

    @EventSourcingHandler
    void evolve(TldPricePlanWithdrawn event, @SequenceNumber long version) {
        plans.put(event.tld(), planOf(event.tld()).without(event.from()));
        versions.put(event.tld(), version);
    }

    @EventSourcingHandler
    void evolve(TldWithdrawn event, @SequenceNumber long version) {
        offered.remove(event.tld());
        plans.remove(event.tld());
        withdrawn.add(event.tld());
        versions.put(event.tld(), version);
    }

    private PricePlan planOf(Tld tld) {
        return plans.getOrDefault(tld, PricePlan.NONE);
    }

    private void refuseStale(Tld tld, Long expectedVersion) {
        var version = versions.getOrDefault(tld, NEVER);
        if (expectedVersion != null && !expectedVersion.equals(version))
            throw new ConflictingAggregateVersionException(id + "/" + tld, expectedVersion, version);
    }

    private static void refuseNegative(TldPrices prices) {
        if (prices.registration().isNegative()
                || prices.transfer().isNegative()
                || prices.renewal().isNegative()) throw new NegativePrice();
    }

    protected TldPriceList() {} // rebuilt from its events
}
