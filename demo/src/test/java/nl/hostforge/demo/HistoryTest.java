package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {
    private final History history =
            new History(JsonMapper.shared().readTree("""
                    [{"eventType":"order.OrderCreated","facts":{"number":"HF-10001"}},
                     {"eventType":"order.ProvisioningStepRequested","facts":{"step":"SYNC_CUSTOMER"}},
                     {"eventType":"order.ProvisioningStepRequested","facts":{"step":"REGISTER_DOMAIN/2"}},
                     {"eventType":"order.ProvisioningStalled","facts":{"step":"REGISTER_DOMAIN/2"}},
                     {"eventType":"order.OrderCancellationRequested","facts":{}},
                     {"eventType":"order.CompensationRequested","facts":{"compensation":"CREDIT_INVOICE"}},
                     {"eventType":"order.ProvisioningStalled","facts":{"compensation":"CREDIT_INVOICE"}}]""").valueStream().toList());

    @Test
    void an_event_belongs_to_the_step_or_the_compensation_that_it_names_and_else_to_the_order() {
        assertThat(history.ofTheOrder()).isEqualTo("OrderCreated OrderCancellationRequested");
        assertThat(history.ofStep("SYNC_CUSTOMER")).isEqualTo("Requested");
        assertThat(history.ofStep("REGISTER_DOMAIN/2")).isEqualTo("Requested Stalled");
        assertThat(history.ofCompensation("CREDIT_INVOICE")).isEqualTo("Requested Stalled");
        assertThat(history.types()).hasSize(7).startsWith("order.OrderCreated");
    }
}
