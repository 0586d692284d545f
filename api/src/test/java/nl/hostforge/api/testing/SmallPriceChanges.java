package nl.hostforge.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeCommand.OrderPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindPriceChanges;
import nl.hostforge.messages.pricechange.PriceChangeQuery.PreviewPriceChange;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Price changes, which have to be told 30 days before; two subscriptions of EUR 10.00 are concerned by any. */
public class SmallPriceChanges implements SmallPart {
    private final List<OrderPriceChange> ordered = new ArrayList<>();
    private FindPriceChanges lastList;

    @Override
    public synchronized void reset() {
        ordered.clear();
        lastList = null;
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

    /** All that were ordered, the last first, each told to two and ordered by nobody that is known. */
    @QueryHandler
    synchronized Page<PriceChangeOverview> answer(FindPriceChanges query) {
        lastList = query;
        return new Page<>(
                ordered.reversed().stream()
                        .map(change -> new PriceChangeOverview(
                                change.priceChangeId(),
                                change.scope(),
                                change.effectiveOn(),
                                change.price(),
                                Instant.EPOCH,
                                2,
                                ActorKind.STAFF,
                                Ids.next().toString(),
                                "dearer servers"))
                        .toList(),
                "where the next page begins");
    }

    public synchronized FindPriceChanges lastList() {
        return lastList;
    }

    @QueryHandler
    PriceChangePreview answer(PreviewPriceChange query) {
        var present = Money.euro("20.00");
        return new PriceChangePreview(2, 1, present, query.price().times(2).minus(present));
    }
}
