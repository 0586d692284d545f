package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.order.OrderDetails;

/**
 * A detail that was filled in with an order otherwise than the customer's is on file.
 *
 * @param field path within the details, for instance {@code address.city}
 * @param ordered null where nothing was filled in
 * @param onFile null where nothing is known
 */
record DetailDifference(
        @Schema(example = "address.city") String field,
        @Schema(nullable = true) String ordered,
        @Schema(nullable = true) String onFile) {
    /** @return empty where either side was erased: there is nothing left to compare */
    static List<DetailDifference> between(OrderDetails order, CustomerDetails customer) {
        if (order.orderedBy() == null || customer.details() == null) return List.of();
        var onFile = byName(customer.details(), customer.vatNumber());
        var differences = new ArrayList<DetailDifference>();
        byName(order.orderedBy(), order.vatNumber()).forEach((field, ordered) -> {
            var known = onFile.get(field);
            if (!isSame(field, ordered, known)) differences.add(new DetailDifference(field, ordered, known));
        });
        return differences;
    }

    /** Capitals make no other address of an e-mail address (see {@code EmailClaimId}). */
    private static boolean isSame(String field, String ordered, String onFile) {
        return field.equals("email") && ordered != null
                ? ordered.equalsIgnoreCase(onFile)
                : Objects.equals(ordered, onFile);
    }

    private static Map<String, String> byName(ContactDetails details, String vatNumber) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", details.kind().name());
        values.put("firstName", details.firstName());
        values.put("lastName", details.lastName());
        values.put("companyName", details.companyName());
        values.put("registrationNumber", details.registrationNumber());
        values.put("vatNumber", vatNumber);
        values.put("email", details.email());
        values.put("phone", details.phone());
        values.put("address.street", details.address().street());
        values.put("address.houseNumber", details.address().houseNumber());
        values.put("address.addition", details.address().addition());
        values.put("address.postalCode", details.address().postalCode());
        values.put("address.city", details.address().city());
        values.put("address.country", details.address().country());
        return values;
    }
}
