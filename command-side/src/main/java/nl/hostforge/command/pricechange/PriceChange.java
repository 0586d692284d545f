package nl.hostforge.command.pricechange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.pricechange.PriceChangeCommand.OrderPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Another price for subscriptions that exist. It is ordered once; each subscription then goes its own way. */
@Aggregate
class PriceChange {
    @AggregateIdentifier
    private PriceChangeId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OrderPriceChange command, PricingSettings settings) {
        if (id != null) return; // the same request again
        if (command.price().isNegative()) throw new NegativePrice();
        var earliest = command.today().plusDays(settings.noticeDays());
        if (command.effectiveOn().isBefore(earliest)) throw new NoticeTooShort(earliest);
        apply(new PriceChangeOrdered(command.priceChangeId(), command.scope(), command.effectiveOn(), command.price()));
    }

    @EventSourcingHandler
    void evolve(PriceChangeOrdered event) {
        id = event.priceChangeId();
    }

    protected PriceChange() {} // rebuilt from its events
}
