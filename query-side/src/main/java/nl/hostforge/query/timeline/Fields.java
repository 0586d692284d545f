package nl.hostforge.query.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.readmodel.FieldChange;

/** Named values before and after, field by field. */
final class Fields {
    /** What is shown of a secret: that it is there. */
    static final String DOTS = "••••••";

    /** Corrections of these names hold what nobody may read over somebody's shoulder. */
    private static final Set<String> SECRETS = Set.of("transferCode", "authCode", "password");

    private Fields() {}

    /** @return what differs, in the order of the fields; a field that is on one side only is null on the other */
    static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var name : names)
            if (!Objects.equals(before.get(name), after.get(name)))
                changes.add(new FieldChange(name, shown(name, before.get(name)), shown(name, after.get(name))));
        return changes;
    }

    static Map<String, String> of(ContactDetails details) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", details.kind().name());
        fields.put("firstName", details.firstName());
        fields.put("lastName", details.lastName());
        fields.put("companyName", details.companyName());
        fields.put("registrationNumber", details.registrationNumber());
        fields.put("email", details.email());
        fields.put("phone", details.phone());
        var address = details.address();
        if (address != null) {
            fields.put("address.street", address.street());
            fields.put("address.houseNumber", address.houseNumber());
            fields.put("address.addition", address.addition());
            fields.put("address.postalCode", address.postalCode());
            fields.put("address.city", address.city());
            fields.put("address.country", address.country());
        }
        fields.put(
                "language",
                details.language() == null ? null : details.language().name());
        return fields;
    }

    private static String shown(String name, String value) {
        return value != null && SECRETS.contains(name) ? DOTS : value;
    }
}
