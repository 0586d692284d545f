package nl.hostforge.query.dunning;

import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningDetails;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningQuery.FindDunning;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindLiftedSuspension;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds the streams of dunning, so that whoever acts on it knows what was decided a moment ago. */
@Component
class DunningCases {
    private final EventStore log;
    private final Arrears arrears;

    DunningCases(EventStore log, Arrears arrears) {
        this.log = log;
        this.arrears = arrears;
    }

    @QueryHandler
    DunningCase answer(FindDunningCase query) {
        return of(query.customerId());
    }

    DunningCase of(CustomerId customer) {
        return events(customer)
                .map(event -> (DunningEvent) event.getPayload())
                .reduce(DunningCase.none(), DunningCase::after, (earlier, later) -> later);
    }

    @QueryHandler
    Optional<DunningSuspension> answer(FindLiftedSuspension query) {
        return events(query.customerId())
                .map(DomainEventMessage::getPayload)
                .filter(DunningEnded.class::isInstance)
                .flatMap(ended -> ((DunningEnded) ended).suspensions().stream())
                .filter(suspension -> suspension.changeId().equals(query.changeId()))
                .findFirst();
    }

    @QueryHandler
    DunningDetails answer(FindDunning query) {
        var dunning = of(query.customerId());
        var facts = arrears.of(query.customerId(), query.today());
        var policy = policy();
        var next = facts.nothingOverdue()
                ? null
                : dunning.next(facts.oldest(), policy.schedule()).orElse(null);
        var version = events(query.customerId())
                .map(DomainEventMessage::getSequenceNumber)
                .reduce((earlier, later) -> later);
        return new DunningDetails(dunning, facts, policy, next, version.orElse(null));
    }

    @QueryHandler
    DunningPolicy answer(FindDunningPolicy query) {
        return policy();
    }

    DunningPolicy policy() {
        // from the first event, since a snapshot would hide those before it
        return log.readEvents(DunningPolicyId.ONLY.toString(), 0)
                .asStream()
                .reduce(DunningPolicy.standard(), DunningCases::after, (earlier, later) -> later);
    }

    private static DunningPolicy after(DunningPolicy before, DomainEventMessage<?> event) {
        var changed = (DunningPolicyChanged) event.getPayload();
        return new DunningPolicy(changed.master(), changed.schedule(), before.changes() + 1, event.getTimestamp());
    }

    private Stream<? extends DomainEventMessage<?>> events(CustomerId customer) {
        // from the first event, since a snapshot would hide those before it
        return log.readEvents(DunningId.of(customer).toString(), 0).asStream();
    }
}
