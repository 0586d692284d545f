package nl.hostforge.command.vat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.HashSet;
import java.util.Set;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.CrossBorderSaleCounted;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.OssThresholdCrossed;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.OssThreshold;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The sales of one year to consumers elsewhere in the EU, counted one by one, so that exactly one sale is the first that
 * bears its country's VAT, however many nodes sell at that moment. What was counted is remembered until the crossing, and
 * so is of no more than EUR 10,000.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("cross-border-sales.CrossBorderSales")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class CrossBorderSales {
    @AggregateIdentifier
    private CrossBorderSalesId id;

    private Money total = Money.noEuro();
    private boolean crossed;
    private Set<InvoiceId> counted = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(CountCrossBorderSale command) {
        if (crossed || counted.contains(command.invoiceId())) return crossed;
        var with = total.plus(command.net());
        apply(new CrossBorderSaleCounted(command.salesId(), command.invoiceId(), command.date(), command.net(), with));
        if (with.exceeds(OssThreshold.LIMIT))
            apply(new OssThresholdCrossed(command.salesId(), command.invoiceId(), command.date(), with));
        return crossed;
    }

    @EventSourcingHandler
    void evolve(CrossBorderSaleCounted event) {
        id = event.salesId();
        total = event.total();
        counted.add(event.invoiceId());
    }

    @EventSourcingHandler
    void evolve(OssThresholdCrossed event) {
        crossed = true;
        counted.clear();
    }

    protected CrossBorderSales() {} // rebuilt from its events
}
