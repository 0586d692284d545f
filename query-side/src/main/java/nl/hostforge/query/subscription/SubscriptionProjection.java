package nl.hostforge.query.subscription;

import java.time.Instant;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangePlanned;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChangeWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalUnpaid;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRevived;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionSuspended;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** Copies what happens to subscriptions. */
class SubscriptionProjection {
    private final SubscriptionTables tables;

    SubscriptionProjection(SubscriptionTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(SubscriptionEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var id = event.subscriptionId();
        tables.keep(id, at);
        switch (event) {
            case SubscriptionStarted started -> tables.add(started, version, at);
            case SubscriptionRenewed renewed -> tables.renew(renewed, version, at);
            case SubscriptionPlanChanged changed -> {
                tables.settle(changed);
                tables.changeTerms(id, changed.terms(), version, at);
            }
            case SubscriptionPlanChangePlanned it ->
                tables.change(
                        id,
                        version,
                        at,
                        "planned_from = ?, planned = ?,",
                        it.plan().from(),
                        StoredJson.write(it.plan()));
            case SubscriptionPlanChangeWithdrawn _ ->
                tables.change(id, version, at, "planned_from = null, planned = null,");
            case SubscriptionSuspended _ ->
                tables.change(id, version, at, "status = ?,", SubscriptionStatus.SUSPENDED.name());
            case SubscriptionResumed _ ->
                tables.change(id, version, at, "status = ?,", SubscriptionStatus.ACTIVE.name());
            case SubscriptionCancellationScheduled scheduled ->
                tables.change(id, version, at, "ends_on = ?,", scheduled.endsOn());
            case SubscriptionCancellationWithdrawn _ -> tables.change(id, version, at, "ends_on = null,");
            case SubscriptionPriceAnnounced announced ->
                tables.change(
                        id,
                        version,
                        at,
                        "announced = ?::jsonb,",
                        StoredJson.write(new AnnouncedPrice(announced.period().from(), announced.price())));
            case SubscriptionRenewalAnnounced _, SubscriptionExpiryAnnounced _, SubscriptionRenewalUnpaid _ ->
                tables.change(id, version, at, "");
            case SubscriptionEnded ended ->
                tables.change(
                        id,
                        version,
                        at,
                        "status = ?, ended_on = ?, shutdown_change = ?, removal_change = ?, revival_change = null,",
                        SubscriptionStatus.ENDED.name(),
                        ended.endedOn(),
                        ServiceChangeId.ofEnd(id, ServiceChangeKind.SHUTDOWN, version)
                                .value(),
                        ServiceChangeId.ofEnd(id, ServiceChangeKind.REMOVAL, version)
                                .value());
            case SubscriptionRevived revived ->
                tables.change(
                        id,
                        version,
                        at,
                        "status = ?, ended_on = null, ends_on = null, shutdown_change = null, removal_change = null,"
                                + " revival_change = ?,",
                        (revived.suspended() ? SubscriptionStatus.SUSPENDED : SubscriptionStatus.ACTIVE).name(),
                        ServiceChangeId.ofEnd(id, ServiceChangeKind.REVIVAL, version)
                                .value());
        }
    }

    /** What an order was asked for once is not asked for again. */
    @EventHandler
    void on(ServiceChangeRequested event) {
        switch (event.kind()) {
            case SHUTDOWN, REVIVAL, REMOVAL -> tables.asked(event.changeId());
            case SUSPENSION, RESUMPTION, PLAN_CHANGE, RENEWAL -> {} // does not follow from an end
        }
    }
}
