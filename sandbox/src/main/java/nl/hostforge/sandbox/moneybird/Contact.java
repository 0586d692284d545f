package nl.hostforge.sandbox.moneybird;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who receives invoices.
 *
 * @param customerId the biller's number for it, unique in the administration
 * @param fields names, addresses and so on, by the vendor's names
 * @param version grows with every change
 */
record Contact(
        String id,
        String customerId,
        ObjectNode fields,
        boolean archived,
        List<Happening> events,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    String text(String field) {
        return fields.path(field).asString("");
    }

    String name() {
        var company = text("company_name");
        return company.isEmpty() ? (text("firstname") + " " + text("lastname")).strip() : company;
    }
}
