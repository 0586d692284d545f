package nl.hostforge.api.admin.subscription;

import java.time.LocalDate;
import java.util.Optional;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.AdminSubscription;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all work on one subscription has in common: looking at it before, and showing it after. */
@Component
class SubscriptionDesk {
    private final Messages messages;
    private final CallNotes notes;
    private final ReadYourWrite writes;

    SubscriptionDesk(Messages messages, CallNotes notes, ReadYourWrite writes) {
        this.messages = messages;
        this.notes = notes;
        this.writes = writes;
    }

    SubscriptionOverview existing(SubscriptionId id) {
        return find(id).orElseThrow(() -> new NotFound("subscription"));
    }

    /**
     * @return the subscription that is about to be changed, once the read model has what the client has seen; from now on a
     *     conflict shows its present state
     */
    SubscriptionOverview taken(SubscriptionId id, IfMatch ifMatch) {
        var seen = existing(id);
        PresentState.onConflict(() -> {
            isVisible(id);
            return find(id).map(present ->
                    new PresentState.Shown(AdminSubscription.of(present), Version.tag(present.version())));
        });
        if (!ifMatch.allows(seen.version())) {
            if (isVisible(id)) seen = existing(id);
            ifMatch.expected(seen.version());
        }
        // why it is done goes with the customer; who is erased has nothing that goes on, and no key any more
        if (seen.status() != SubscriptionStatus.ENDED) notes.concerns(seen.customerId());
        return seen;
    }

    ResponseEntity<AdminSubscription> answer(SubscriptionOverview shown) {
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(AdminSubscription.of(shown));
    }

    /** @param expected how it will be, for an answer that cannot wait until the read model shows it */
    ResponseEntity<AdminSubscription> written(SubscriptionOverview expected) {
        var latest = isVisible(expected.id()) ? find(expected.id()) : Optional.<SubscriptionOverview>empty();
        return latest.map(this::answer)
                .orElseGet(() -> ResponseEntity.ok()
                        .header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(AdminSubscription.of(expected, null)));
    }

    /** @param day the first day without it; null if it goes on */
    static SubscriptionOverview ending(SubscriptionOverview it, LocalDate day) {
        var isRenewed = day == null || day.isAfter(it.next().from());
        return new SubscriptionOverview(
                it.id(),
                it.customerId(),
                it.orderId(),
                it.orderNumber(),
                it.lineNumber(),
                it.kind(),
                it.status(),
                it.domainName(),
                it.billingPeriod(),
                it.terms(),
                it.startedOn(),
                it.renewals(),
                it.period(),
                it.paid(),
                it.next(),
                isRenewed ? it.next().from() : null,
                it.lastInvoiceId(),
                day,
                it.endedOn(),
                it.createdAt(),
                it.changedAt(),
                it.version(),
                it.announced());
    }

    private boolean isVisible(SubscriptionId id) {
        return writes.isVisible(SubscriptionQuery.READ_MODEL, id);
    }

    private Optional<SubscriptionOverview> find(SubscriptionId id) {
        return messages.ask(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class));
    }
}
