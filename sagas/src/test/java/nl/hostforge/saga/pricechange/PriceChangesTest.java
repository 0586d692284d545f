package nl.hostforge.saga.pricechange;

import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindConcernedSubscriptions;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscriptionPrice;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class PriceChangesTest {
    private static final PriceChangeId CHANGE = new PriceChangeId(Ids.derived("test", "change"));
    private static final PriceChangeScope NL = new PriceChangeScope(null, null, new Tld("nl"));
    private static final LocalDate DAY = LocalDate.parse("2027-01-01");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);

    @Test
    void every_subscription_that_it_concerns_is_told_page_by_page() {
        var first =
                IntStream.range(0, 200).mapToObj(PriceChangesTest::subscription).toList();
        finds(null, first);
        finds(first.getLast(), List.of(subscription(200)));
        new PriceChanges(queries, commands).on(new PriceChangeOrdered(CHANGE, NL, DAY, Money.euro("11.99")));
        for (var number = 0; number <= 200; number++)
            verify(commands)
                    .sendAndWait(new AnnounceSubscriptionPrice(subscription(number), CHANGE, DAY, Money.euro("11.99")));
        verifyNoMoreInteractions(commands);
    }

    private void finds(SubscriptionId after, List<SubscriptionId> found) {
        when(queries.query(
                        eq(new FindConcernedSubscriptions(NL, after, 200)),
                        org.mockito.ArgumentMatchers.<ResponseType<List<SubscriptionId>>>any()))
                .thenReturn(CompletableFuture.completedFuture(found));
    }

    private static SubscriptionId subscription(int number) {
        return new SubscriptionId(new UUID(1, number));
    }
}
