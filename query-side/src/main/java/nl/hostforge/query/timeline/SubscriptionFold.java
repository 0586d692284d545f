package nl.hostforge.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
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

/** Tells a subscription's events one after the other. */
final class SubscriptionFold implements Fold<SubscriptionEvent> {
    private final Wording wording;

    SubscriptionFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(SubscriptionEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case SubscriptionStarted it -> {
                day(telling, "until", it.period().until())
                        .fact("orderNumber", it.orderNumber().value())
                        .word("domain", it.domainName().readable())
                        .word("price", wording.money(it.terms().price()));
                if (it.terms().discount() != null)
                    telling.as("discounted")
                            .fact("code", it.terms().discount().code())
                            .word("due", wording.money(it.terms().due()));
            }
            case SubscriptionRenewed it -> {
                telling.fact("invoiceId", it.invoiceId())
                        .word("price", wording.money(it.line().net()));
                day(
                        day(telling, "from", it.period().from()),
                        "until",
                        it.period().until());
            }
            case SubscriptionPlanChanged it -> {
                telling.fact("difference", wording.money(it.difference()))
                        .word("price", wording.money(it.terms().due()));
                day(day(telling, "day", it.changedOn()), "from", it.countsFrom());
            }
            case SubscriptionCancellationScheduled it -> day(telling, "day", it.endsOn());
            case SubscriptionRenewalAnnounced it ->
                day(telling, "day", it.period().from()).word("price", wording.money(it.price()));
            case SubscriptionExpiryAnnounced it -> day(telling, "day", it.endsOn());
            case SubscriptionPriceAnnounced it ->
                day(telling, "day", it.period().from())
                        .word("former", wording.money(it.former()))
                        .word("price", wording.money(it.price()));
            case SubscriptionEnded it -> {
                day(telling, "day", it.endedOn());
                if (it.unused().isPositive()) telling.as("unused").fact("unused", wording.money(it.unused()));
            }
            case SubscriptionSuspended _, SubscriptionResumed _, SubscriptionCancellationWithdrawn _ -> {}
        }
        return telling.of(event.getClass());
    }

    private Telling day(Telling telling, String name, LocalDate day) {
        return telling.word(name, wording.day(day));
    }
}
