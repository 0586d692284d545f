package nl.hostforge.query.correspondence;

import java.util.List;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCorrespondence;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Puts what dunning decided together with who its customer is today, and with what became of it since. */
@Component
class DunningCorrespondences {
    private final EventStore log;

    DunningCorrespondences(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    DunningCorrespondence answer(FindDunningCorrespondence query) {
        List<? extends DomainEventMessage<?>> since = log.readEvents(
                        DunningId.of(query.customerId()).toString(), query.sequence())
                .asStream()
                .toList();
        var about = (DunningEvent) since.getFirst().getPayload();
        var ended = since.stream().skip(1).anyMatch(event -> event.getPayload() instanceof DunningEnded);
        var reader = Reader.of(log, query.customerId());
        return new DunningCorrespondence(reader.contact(), reader.erased(), about, ended);
    }
}
