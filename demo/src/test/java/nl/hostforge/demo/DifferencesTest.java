package nl.hostforge.demo;

import static nl.hostforge.demo.Tables.active;
import static nl.hostforge.demo.Tables.compensation;
import static nl.hostforge.demo.Tables.order;
import static nl.hostforge.demo.Tables.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.demo.Outcome.Amounts;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void what_is_as_the_table_says_makes_no_difference() {
        assertThat(Differences.of(order(), active())).isEmpty();
    }

    @Test
    void each_thing_that_is_otherwise_is_a_line_of_its_own() {
        var found = new Outcome(
                "PROCESSING",
                true,
                new Amounts("12.45", "0.00", "12.45", "OUTSIDE_EU", "0"),
                "OrderCreated",
                List.of(step("FAILED", 3)),
                List.of(),
                Map.of(Holding.CLIENT, 2, Holding.INVOICE, 1));
        assertThat(Differences.of(order(), found))
                .containsExactly(
                        "order 3 (hosting): status: expected ACTIVE, found PROCESSING",
                        "order 3 (hosting): needs attention: expected false, found true",
                        "order 3 (hosting): VAT: expected 2.61, found 0.00",
                        "order 3 (hosting): gross: expected 15.06, found 12.45",
                        "order 3 (hosting): VAT case: expected DOMESTIC, found OUTSIDE_EU",
                        "order 3 (hosting): VAT rate: expected 21, found 0",
                        "order 3 (hosting): events: expected OrderCreated OrderActivated, found OrderCreated",
                        "order 3 (hosting): PROVISION_HOSTING/1 state: expected COMPLETED, found FAILED",
                        "order 3 (hosting): PROVISION_HOSTING/1 attempt: expected 1, found 3",
                        "order 3 (hosting): at the providers, CLIENT: expected 1, found 2",
                        "order 3 (hosting): at the providers, INVOICE: expected 0, found 1");
    }

    @Test
    void a_step_that_is_missing_and_a_compensation_that_is_too_many_are_told() {
        var found = new Outcome(
                "ACTIVE",
                false,
                active().amounts(),
                active().events(),
                List.of(),
                List.of(compensation("COMPLETED")),
                active().holds());
        assertThat(Differences.of(order(), found))
                .containsExactly(
                        "order 3 (hosting): PROVISION_HOSTING/1: expected there, found not there",
                        "order 3 (hosting): REMOVE_HOSTING/1: expected not there, found there");
    }

    @Test
    void what_the_providers_hold_for_nobody_is_told() {
        assertThat(Differences.inAll(Map.of(Holding.INVOICE, 23), Map.of(Holding.INVOICE, 24)))
                .containsExactly("all orders together: at the providers, INVOICE: expected 23, found 24");
    }
}
