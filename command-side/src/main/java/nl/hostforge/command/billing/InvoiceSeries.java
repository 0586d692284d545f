package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesEvent.InvoiceNumberAllocated;
import nl.hostforge.messages.billing.InvoiceSeriesEvent.InvoiceNumberUsed;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Numbers the invoices that we issue in a calendar year, one after the other, with dates that never go back. A number that
 * is not known to be used is remembered however long that takes, so that what was interrupted goes on with the same one;
 * once it is used, it is remembered only for the time in which somebody who was late may still ask. So the series stays
 * small however many invoices there are; they are all in this one stream, which is therefore read from a snapshot.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("invoice-series.InvoiceSeries")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class InvoiceSeries {
    private static final int REMEMBERED = 1_000; // numbers that others get while somebody is late are fewer

    @AggregateIdentifier
    private InvoiceSeriesId id;

    private long last;
    private LocalDate lastDate = LocalDate.MIN;
    private List<Allocation> unused = new ArrayList<>();
    private List<Allocation> used = new ArrayList<>();

    /** Which invoice got which place. An array where it is stored: a thousand of them are read with each command. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private record Allocation(InvoiceId invoiceId, long position, LocalDate date) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AllocatedNumber decide(AllocateInvoiceNumber command) {
        if (!command.seriesId().holds(command.date())) throw new DateOfAnotherYear();
        var known = numberOf(command.invoiceId());
        if (known.isPresent()) return known.get();
        var next = new Allocation(
                command.invoiceId(), last + 1, command.date().isBefore(lastDate) ? lastDate : command.date());
        var number = numbered(command.seriesId(), next);
        apply(new InvoiceNumberAllocated(
                command.seriesId(), command.invoiceId(), next.position(), number.number(), number.date()));
        return number;
    }

    @CommandHandler
    void decide(ConfirmInvoiceNumber command) {
        if (unused.stream().anyMatch(of(command.invoiceId()))) apply(new InvoiceNumberUsed(id, command.invoiceId()));
    }

    private Optional<AllocatedNumber> numberOf(InvoiceId invoice) {
        return Stream.concat(unused.stream(), used.stream())
                .filter(of(invoice))
                .map(allocation -> numbered(id, allocation))
                .findFirst();
    }

    private static AllocatedNumber numbered(InvoiceSeriesId series, Allocation allocation) {
        return new AllocatedNumber(series.number(allocation.position()), allocation.date());
    }

    private static Predicate<Allocation> of(InvoiceId invoice) {
        return allocation -> allocation.invoiceId().equals(invoice);
    }

    @EventSourcingHandler
    void evolve(InvoiceNumberAllocated event) {
        id = event.seriesId();
        last = event.position();
        lastDate = event.date();
        unused.add(new Allocation(event.invoiceId(), event.position(), event.date()));
    }

    @EventSourcingHandler
    void evolve(InvoiceNumberUsed event) {
        unused.stream().filter(of(event.invoiceId())).forEach(used::add);
        unused.removeIf(of(event.invoiceId()));
        if (used.size() > REMEMBERED) used.removeFirst();
    }

    protected InvoiceSeries() {} // rebuilt from its events
}
