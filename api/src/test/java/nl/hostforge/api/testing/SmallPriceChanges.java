package nl.hostforge.api.testing;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeCommand.OrderPriceChange;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeQuery.PreviewPriceChange;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Price changes, which have to be told 30 days before; two subscriptions of EUR 10.00 are concerned by any. */
public class SmallPriceChanges implements SmallPart {
    private final List<OrderPriceChange> ordered = new ArrayList<>();

    @Override
    public synchronized void reset() {
        ordered.clear();
    }

    public synchronized List<OrderPriceChange> ordered() {
        return List.copyOf(ordered);
    }

    @CommandHandler
    synchronized void on(OrderPriceChange command) {
        if (command.effectiveOn().isBefore(command.today().plusDays(30)))
            throw new DecisionRefused("notice-too-short", "Too late.") {};
        ordered.add(command);
    }

    @QueryHandler
    PriceChangePreview answer(PreviewPriceChange query) {
        var present = Money.euro("20.00");
        return new PriceChangePreview(2, 1, present, query.price().times(2).minus(present));
    }
}
