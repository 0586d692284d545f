package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
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
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class InvoiceSeries {
    private static final int REMEMBERED = 1_000; // numbers that others get while somebody is late are fewer

    @AggregateIdentifier
    private InvoiceSeriesId id;

    private long last;
    private LocalDate lastDate = LocalDate.MIN;
    private List<Allocation> unused = new ArrayList<>();
    private List<Allocation> used = new ArrayList<>();

    /** Which invoice got which number. */
    private record Allocation(InvoiceId invoiceId, AllocatedNumber number) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AllocatedNumber decide(AllocateInvoiceNumber command) {
        if (!command.seriesId().holds(command.date())) throw new DateOfAnotherYear();
        var known = numberOf(command.invoiceId());
        if (known.isPresent()) return known.get();
        var position = last + 1;
        var number = new AllocatedNumber(
                command.seriesId().number(position), command.date().isBefore(lastDate) ? lastDate : command.date());
        apply(new InvoiceNumberAllocated(
                command.seriesId(), command.invoiceId(), position, number.number(), number.date()));
        return number;
    }

    @CommandHandler
    void decide(ConfirmInvoiceNumber command) {
        if (unused.stream().anyMatch(of(command.invoiceId()))) apply(new InvoiceNumberUsed(id, command.invoiceId()));
    }

    private Optional<AllocatedNumber> numberOf(InvoiceId invoice) {
        return Stream.concat(unused.stream(), used.stream())
                .filter(of(invoice))
                .map(Allocation::number)
                .findFirst();
    }

    private static Predicate<Allocation> of(InvoiceId invoice) {
        return allocation -> allocation.invoiceId().equals(invoice);
    }

    @EventSourcingHandler
    void evolve(InvoiceNumberAllocated event) {
        id = event.seriesId();
        last = event.position();
        lastDate = event.date();
        unused.add(new Allocation(event.invoiceId(), new AllocatedNumber(event.number(), event.date())));
    }

    @EventSourcingHandler
    void evolve(InvoiceNumberUsed event) {
        unused.stream().filter(of(event.invoiceId())).forEach(used::add);
        unused.removeIf(of(event.invoiceId()));
        if (used.size() > REMEMBERED) used.removeFirst();
    }

    protected InvoiceSeries() {} // rebuilt from its events
}
