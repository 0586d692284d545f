package nl.hostforge.command.numberseries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.numberseries.NumberSeriesEvent.NumberAllocated;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NumberSeriesTest {
    private static final NumberSeriesId ID = NumberSeriesId.ORDERS;

    private final AggregateTestFixture<NumberSeries> series = new AggregateTestFixture<>(NumberSeries.class);

    @Test
    void the_first_order_is_hf_10001() {
        series.givenNoPriorActivity()
                .when(allocate(1))
                .expectEvents(allocated(1))
                .expectResultMessagePayload(new OrderNumber("HF-10001"));
    }

    @Test
    void the_next_order_gets_the_next_number() {
        series.given(allocated(1))
                .when(allocate(2))
                .expectEvents(allocated(2))
                .expectResultMessagePayload(new OrderNumber("HF-10002"));
    }

    @Test
    void an_order_that_asks_twice_gets_the_same_number_and_uses_up_no_other() {
        series.given(allocated(1), allocated(2))
                .when(allocate(1))
                .expectNoEvents()
                .expectResultMessagePayload(new OrderNumber("HF-10001"));
    }

    @Test
    void the_last_thousand_are_remembered() {
        series.given(firstOrders(1_000))
                .when(allocate(1))
                .expectNoEvents()
                .expectResultMessagePayload(new OrderNumber("HF-10001"));
    }

    @Test
    void who_asks_again_after_a_thousand_others_gets_a_new_number() {
        series.given(firstOrders(1_001))
                .when(allocate(1))
                .expectEvents(new NumberAllocated(ID, order(1), 11_002, new OrderNumber("HF-11002")))
                .expectResultMessagePayload(new OrderNumber("HF-11002"));
    }

    @Test
    void a_number_has_five_digits_until_it_needs_more() {
        assertThat(OrderNumber.of(99_999)).hasToString("HF-99999");
        assertThat(OrderNumber.of(100_000)).hasToString("HF-100000");
    }

    @Test
    void a_snapshot_holds_all_that_the_next_decision_needs() {
        var json = JsonMapper.builder().build();
        var before = new NumberSeries();
        firstOrders(3).forEach(event -> before.evolve((NumberAllocated) event));

        var snapshot = json.writeValueAsString(before);
        var after = json.readValue(snapshot, NumberSeries.class);

        assertThat(after).usingRecursiveComparison().isEqualTo(before);
        after.evolve(allocated(4)); // what was read back can grow on
    }

    private static List<Object> firstOrders(int count) {
        return IntStream.rangeClosed(1, count)
                .<Object>mapToObj(NumberSeriesTest::allocated)
                .toList();
    }

    private static AllocateNumber allocate(int order) {
        return new AllocateNumber(ID, order(order));
    }

    private static NumberAllocated allocated(int order) {
        return new NumberAllocated(ID, order(order), 10_000 + order, new OrderNumber("HF-" + (10_000 + order)));
    }

    private static OrderId order(int order) {
        return new OrderId(Ids.derived("order", String.valueOf(order)));
    }
}
