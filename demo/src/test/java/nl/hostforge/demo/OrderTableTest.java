package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The table in the repository is whole and agrees with itself; whether it is true, the demo finds out. */
class OrderTableTest {
    private static final Set<Holding> OF_THE_CUSTOMER = Set.of(Holding.CLIENT, Holding.HANDLE, Holding.CONTACT);

    private final OrderTable table = OrderTable.read();

    @Test
    void there_are_25_orders_numbered_from_1_of_customers_that_it_tells_of() {
        assertThat(table.orders())
                .extracting(TableOrder::order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(table.orders())
                .allSatisfy(order ->
                        assertThat(table.buyer(order)).as(order.customer()).isNotNull());
    }

    @Test
    void net_and_vat_are_the_gross_amount() {
        assertThat(table.orders()).allSatisfy(order -> {
            var amounts = order.expect().amounts();
            assertThat(new BigDecimal(amounts.net()).add(new BigDecimal(amounts.vat())))
                    .as(order.what())
                    .isEqualTo(new BigDecimal(amounts.gross()));
        });
    }

    @Test
    void what_all_orders_hold_together_is_what_each_holds_with_a_customers_own_counted_once() {
        var counted = new EnumMap<Holding, Integer>(Holding.class);
        var seen = new HashSet<String>();
        for (var order : table.orders())
            order.expect().holds().forEach((holding, howMany) -> {
                if (!OF_THE_CUSTOMER.contains(holding) || seen.add(order.customer() + holding))
                    counted.merge(holding, howMany, Integer::sum);
            });
        assertThat(table.inAll()).isEqualTo(counted);
    }

    @Test
    void no_name_is_ordered_twice() {
        assertThat(table.orders().stream()
                        .flatMap(order -> order.items().stream())
                        .filter(item -> !item.path("kind").asString().equals("HOSTING"))
                        .map(item -> item.path("domain").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_misspelt_expectation_is_no_expectation() {
        assertThatThrownBy(() -> OrderTable.of("{\"orders\":[{\"order\":1,\"expekt\":{}}]}"))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("expekt");
    }
}
