package nl.hostforge.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One order of the table.
 *
 * @param order its place in the table, from 1
 * @param what in a few words
 * @param customer who orders: a name among the table's customers
 * @param items as the public API takes them, but {@code package} is the package's name in addresses
 * @param shownTotal what the visitor was shown, with VAT, in euros
 * @param faults how the providers fail, as the sandbox takes it
 * @param staff what staff does, one after the other
 * @param expect what has to come of it
 */
record TableOrder(
        int order,
        String what,
        String customer,
        List<JsonNode> items,
        String shownTotal,
        List<JsonNode> faults,
        List<StaffMove> staff,
        Outcome expect) {
    TableOrder {
        faults = faults == null ? List.of() : faults;
    }
}
