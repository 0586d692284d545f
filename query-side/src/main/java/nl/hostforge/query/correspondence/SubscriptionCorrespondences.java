package nl.hostforge.query.correspondence;

import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence.PriceAnnouncement;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds a subscription's stream and its customer's into what a mail needs. */
@Component
class SubscriptionCorrespondences {
    private final EventStore log;

    SubscriptionCorrespondences(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    SubscriptionCorrespondence answer(FindSubscriptionCorrespondence query) {
        var fold = new Fold();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(query.subscriptionId().toString(), 0)
                .asStream()
                .forEach(event -> fold.take((SubscriptionEvent) event.getPayload()));
        var reader = Reader.of(log, fold.started.customerId());
        return new SubscriptionCorrespondence(
                fold.started.subscriptionId(),
                fold.started.customerId(),
                reader.contact(),
                reader.erased(),
                fold.started.kind(),
                fold.started.domainName(),
                fold.terms,
                fold.renewal == null ? null : fold.renewal.period(),
                fold.renewal == null ? null : fold.renewal.price(),
                fold.expiry == null ? null : fold.expiry.endsOn(),
                fold.price == null
                        ? null
                        : new PriceAnnouncement(fold.price.period().from(), fold.price.former(), fold.price.price()));
    }

    private static final class Fold {
        private SubscriptionStarted started;
        private SubscriptionTerms terms;
        private SubscriptionRenewalAnnounced renewal;
        private SubscriptionExpiryAnnounced expiry;
        private SubscriptionPriceAnnounced price;

        private void take(SubscriptionEvent event) {
            switch (event) {
                case SubscriptionStarted it -> {
                    started = it;
                    terms = it.terms();
                }
                case SubscriptionPlanChanged it -> terms = it.terms();
                case SubscriptionRenewalAnnounced it -> renewal = it;
                case SubscriptionExpiryAnnounced it -> expiry = it;
                case SubscriptionPriceAnnounced it -> price = it;
                default -> {
                    // says nothing that a mail tells
                }
            }
        }
    }
}
