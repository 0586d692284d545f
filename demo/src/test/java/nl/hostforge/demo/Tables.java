package nl.hostforge.demo;

import java.util.List;
import java.util.Map;
import nl.hostforge.demo.Outcome.Amounts;
import nl.hostforge.demo.Outcome.Compensation;
import nl.hostforge.demo.Outcome.Step;
import nl.hostforge.demo.StaffMove.Move;
import nl.hostforge.demo.StaffMove.When;

/** Small tables and rows for tests. */
final class Tables {
    static final String ID = "0197f2a0-0000-7000-8000-000000000001";

    private Tables() {}

    static TableOrder order(StaffMove... staff) {
        return new TableOrder(3, "hosting", "Mila Janssen", List.of(), "15.06", null, List.of(staff), active());
    }

    static Outcome active() {
        return new Outcome(
                "ACTIVE",
                false,
                new Amounts("12.45", "2.61", "15.06", "DOMESTIC", "21"),
                "OrderCreated OrderActivated",
                List.of(step("COMPLETED", 1)),
                List.of(),
                Map.of(Holding.CLIENT, 1));
    }

    static Step step(String state, int attempt) {
        return new Step("PROVISION_HOSTING/1", state, 1, attempt, "Requested Started Completed");
    }

    static Compensation compensation(String state) {
        return new Compensation("REMOVE_HOSTING/1", state, "Requested Completed");
    }

    static StaffMove move(When when, Move move) {
        return new StaffMove(when, null, move, null, null, null, null, null);
    }

    static OrderRow row(String status, boolean needsAttention, long version) {
        return new OrderRow(ID, "HF-10001", status, "customer", needsAttention, 1, 3, version);
    }
}
