package nl.hostforge.command.pricechange;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeCommand.OrderPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PriceChangeTest {
    private static final PriceChangeId ID = new PriceChangeId(Ids.derived("test", "price change"));
    private static final PriceChangeScope NL = new PriceChangeScope(null, null, new Tld("nl"));
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final PriceChangeOrdered ORDERED =
            new PriceChangeOrdered(ID, NL, TODAY.plusDays(30), Money.euro("11.99"));

    @Test
    void it_is_ordered_once_so_many_days_before() {
        fixture().givenNoPriorActivity().when(order(30, "11.99")).expectEvents(ORDERED);
        unchanged(fixture().given(ORDERED).when(order(30, "11.99")));
    }

    @Test
    void customers_are_told_in_time() {
        refused(fixture().givenNoPriorActivity().when(order(29, "11.99")), "notice-too-short");
    }

    @Test
    void nothing_costs_less_than_nothing() {
        refused(fixture().givenNoPriorActivity().when(order(30, "-0.01")), "negative-price");
    }

    private static OrderPriceChange order(int daysAhead, String price) {
        return new OrderPriceChange(ID, NL, TODAY, TODAY.plusDays(daysAhead), Money.euro(price));
    }

    private static FixtureConfiguration<PriceChange> fixture() {
        return new AggregateTestFixture<>(PriceChange.class).registerInjectableResource(new PricingSettings(30));
    }
}
