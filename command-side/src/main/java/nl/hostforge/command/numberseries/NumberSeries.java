package nl.hostforge.command.numberseries;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.numberseries.NumberSeriesEvent.NumberAllocated;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Gives orders their numbers, one after the other. Placing an order repeats its request for a number when it has to, so
 * the last allocations are remembered; older ones are not, so that the series stays small however many orders there are.
 * Every order that was ever placed is in this one stream, which is therefore read from a snapshot.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("number-series.NumberSeries")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class NumberSeries {
    private static final long BEFORE_THE_FIRST = 10_000; // the first order is HF-10001
    private static final int REMEMBERED = 1_000; // a placement is repeated within minutes, not a thousand orders later

    @AggregateIdentifier
    private NumberSeriesId id;

    private long last = BEFORE_THE_FIRST;
    private List<Allocation> recent = new ArrayList<>();

    /** Who got which number. */
    private record Allocation(OrderId orderId, OrderNumber number) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    OrderNumber decide(AllocateNumber command) {
        for (var allocation : recent) if (allocation.orderId().equals(command.orderId())) return allocation.number();
        var position = last + 1;
        var number = OrderNumber.of(position);
        apply(new NumberAllocated(command.seriesId(), command.orderId(), position, number));
        return number;
    }

    @EventSourcingHandler
    void evolve(NumberAllocated event) {
        id = event.seriesId();
        last = event.position();
        recent.add(new Allocation(event.orderId(), event.number()));
        if (recent.size() > REMEMBERED) recent.removeFirst();
    }

    protected NumberSeries() {} // rebuilt from its events
}
