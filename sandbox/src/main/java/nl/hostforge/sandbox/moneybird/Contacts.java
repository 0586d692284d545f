package nl.hostforge.sandbox.moneybird;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import nl.hostforge.sandbox.moneybird.MoneybirdRefusal.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The administration's contacts. A customer number is unique, also among those that are archived. */
@Component
class Contacts {
    private static final List<String> TEXTS = List.of(
            "company_name",
            "firstname",
            "lastname",
            "address1",
            "address2",
            "zipcode",
            "city",
            "country",
            "phone",
            "delivery_method",
            "tax_number",
            "chamber_of_commerce",
            "bank_account",
            "send_invoices_to_attention",
            "send_invoices_to_email",
            "send_estimates_to_attention",
            "send_estimates_to_email",
            "sepa_iban",
            "sepa_iban_account_name",
            "sepa_bic",
            "sepa_mandate_id",
            "sepa_mandate_date",
            "sepa_sequence_type",
            "si_identifier_type",
            "si_identifier",
            "invoice_workflow_id",
            "estimate_workflow_id");
    private static final List<String> FLAGS = List.of("sepa_active", "email_ubl", "direct_debit");
    private static final Set<String> DELIVERY_METHODS = Set.of("Email", "Simplerinvoicing", "Peppol", "Manual", "Post");

    private final Shelf<Contact> shelf;
    private final Ids ids;
    private final Times times;
    private final Webhooks webhooks;
    private final ContactBody bodies;

    Contacts(Journal journal, Ids ids, Times times, Webhooks webhooks, ContactBody bodies) {
        this.shelf = journal.shelf("moneybird", "contact", Contact.class, Contact::id);
        this.ids = ids;
        this.times = times;
        this.webhooks = webhooks;
        this.bodies = bodies;
    }

    Contact create(JsonNode body) {
        var fields = Json.MAPPER.createObjectNode().put("country", "NL").put("delivery_method", "Email");
        fields.setAll(known(body));
        var customerId = body.path("customer_id").asString("");
        check(fields, customerId, null);
        var now = times.now();
        return tell(
                "contact_created",
                new Contact(
                        ids.next(),
                        customerId.isEmpty() ? nextCustomerId() : customerId,
                        fields,
                        false,
                        List.of(),
                        now,
                        now,
                        times.versionAfter(0)));
    }

    Contact change(Contact contact, JsonNode body) {
        var fields = contact.fields().deepCopy();
        fields.setAll(known(body));
        var customerId = body.path("customer_id").asString(contact.customerId());
        check(fields, customerId, contact);
        return tell("contact_changed", changed(contact, customerId, fields, contact.archived()));
    }

    void archive(Contact contact) {
        if (contact.archived())
            throw MoneybirdRefusal.symbolic(400, "Contact can not be archived", "id", "can_not_be_archived");
        tell("contact_archived", changed(contact, contact.customerId(), contact.fields(), true));
    }

    void delete(Contact contact) {
        shelf.remove(contact);
        webhooks.tell("contact_destroyed", "Contact", contact.id(), null, bodies.of(contact));
    }

    Contact get(String id) {
        return find(id).orElseThrow(() -> MoneybirdRefusal.notFound("id"));
    }

    Optional<Contact> find(String id) {
        return shelf.find(id);
    }

    Optional<Contact> findByCustomerId(String customerId) {
        return shelf.first(contact -> contact.customerId().equals(customerId));
    }

    Collection<Contact> all() {
        return shelf.all();
    }

    private Contact changed(Contact contact, String customerId, ObjectNode fields, boolean archived) {
        return new Contact(
                contact.id(),
                customerId,
                fields,
                archived,
                contact.events(),
                contact.createdAt(),
                times.now(),
                times.versionAfter(contact.version()));
    }

    private Contact tell(String action, Contact contact) {
        var events = new ArrayList<>(contact.events());
        events.add(new Happening(action, Map.of(), times.now()));
        var told = shelf.put(new Contact(
                contact.id(),
                contact.customerId(),
                contact.fields(),
                contact.archived(),
                events,
                contact.createdAt(),
                contact.updatedAt(),
                contact.version()));
        webhooks.tell(action, "Contact", told.id(), null, bodies.of(told));
        return told;
    }

    private void check(ObjectNode fields, String customerId, Contact itself) {
        var faults = new LinkedHashMap<String, List<Fault>>();
        var names = List.of("firstname", "lastname", "company_name");
        if (names.stream().allMatch(name -> fields.path(name).asString("").isBlank()))
            names.forEach(name -> faults.put(name, List.of(new Fault("is required", "is required"))));
        if (!DELIVERY_METHODS.contains(fields.path("delivery_method").asString("")))
            faults.put("delivery_method", List.of(new Fault("is not included in the list", "inclusion")));
        findByCustomerId(customerId)
                .filter(other -> itself == null || !other.id().equals(itself.id()))
                .ifPresent(_ -> faults.put("customer_id", List.of(new Fault("has already been taken", "taken"))));
        if (!faults.isEmpty()) throw MoneybirdRefusal.invalid(faults);
    }

    private String nextCustomerId() {
        var highest = shelf.all().stream()
                .map(Contact::customerId)
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        return String.valueOf(highest + 1);
    }

    private static ObjectNode known(JsonNode body) {
        var known = Json.MAPPER.createObjectNode();
        for (var name : TEXTS)
            if (body.has(name)) known.put(name, body.path(name).asString(""));
        for (var name : FLAGS)
            if (body.has(name)) known.put(name, body.path(name).asString("").equals("true"));
        return known;
    }
}
