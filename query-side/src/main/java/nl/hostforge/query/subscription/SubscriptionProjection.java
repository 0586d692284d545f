package nl.hostforge.query.subscription;

import java.time.Instant;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.coupon.LineDiscount;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationScheduled;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionCancellationWithdrawn;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionResumed;
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
        switch (event) {
            case SubscriptionStarted started -> tables.add(started, version, at);
            case SubscriptionRenewed renewed ->
                tables.change(
                        id,
                        version,
                        at,
                        "number = ?, paid = ?, period_from = ?, next_from = ?, next_until = ?, last_invoice_id = ?,"
                                + " price = ?, discount = ?::jsonb,"
                                + " announced = case when (announced ->> 'from')::date > ?::date then announced end,",
                        renewed.number(),
                        renewed.line().net().amount(),
                        renewed.period().from(),
                        renewed.next().from(),
                        renewed.next().until(),
                        renewed.invoiceId().value(),
                        renewed.line().unitPrice().amount(),
                        StoredJson.write(left(renewed.line().discount())),
                        renewed.period().from());
            case SubscriptionPlanChanged changed -> tables.changeTerms(id, changed.terms(), version, at);
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
            case SubscriptionRenewalAnnounced _, SubscriptionExpiryAnnounced _ -> tables.change(id, version, at, "");
            case SubscriptionEnded ended ->
                tables.change(
                        id, version, at, "status = ?, ended_on = ?,", SubscriptionStatus.ENDED.name(), ended.endedOn());
        }
    }

    private static Discount left(LineDiscount taken) {
        return taken == null ? null : taken.by().after(1);
    }
}
