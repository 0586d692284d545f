package nl.hostforge.sandbox.openprovider;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contact handles. Creating one never fails for being there already, and a name can't be changed afterwards. */
@Component
class Handles {
    private static final long FIRST_NUMBER = 904_716;
    private static final List<String> FIELDS = List.of(
            "additional_data",
            "address",
            "comments",
            "company_name",
            "email",
            "extension_additional_data",
            "fax",
            "locale",
            "name",
            "phone",
            "tags",
            "vat");
    private static final List<String> UNCHANGEABLE = List.of("name", "company_name");

    private final Shelf<Handle> shelf;
    private final Domains domains;
    private final Clock clock;

    Handles(Journal journal, Domains domains, Clock clock) {
        this.shelf = journal.shelf("openprovider", "handle", Handle.class, handle -> String.valueOf(handle.id()));
        this.domains = domains;
        this.clock = clock;
    }

    Handle create(JsonNode body) {
        for (var needed : List.of(
                "/name/first_name", "/name/last_name", "/address/country", "/email", "/phone/subscriber_number"))
            if (body.at(needed).asString("").isBlank())
                throw new OpenproviderRefusal(
                        OpenproviderRefusal.INCOMPLETE, "Required field is missing: " + needed.substring(1));
        var number = shelf.nextNumber(FIRST_NUMBER);
        var initials = initial(body.at("/name/first_name")) + initial(body.at("/name/last_name"));
        var country = body.at("/address/country").asString("").toUpperCase(Locale.ROOT);
        return shelf.put(
                new Handle(number, initials + number + "-" + country, known(body, List.of()), clock.instant()));
    }

    /** Changes what may change; a new name is silently ignored. */
    void change(Handle handle, JsonNode body) {
        var details = handle.details().deepCopy();
        details.setAll(known(body, UNCHANGEABLE));
        shelf.put(new Handle(handle.id(), handle.handle(), details, clock.instant()));
    }

    void delete(Handle handle) {
        if (domains.where(one -> !one.isDeleted()).anyMatch(one -> DomainApi.uses(one, handle.handle())))
            throw new OpenproviderRefusal(OpenproviderRefusal.HANDLE_IN_USE, "Customer is still attached to domains");
        shelf.remove(handle);
    }

    Handle get(String handle) {
        return find(handle)
                .orElseThrow(() -> new OpenproviderRefusal(OpenproviderRefusal.UNKNOWN_HANDLE, "Unknown handle"));
    }

    Optional<Handle> find(String handle) {
        return shelf.first(one -> one.handle().equals(handle));
    }

    Stream<Handle> where(Predicate<Handle> wanted) {
        return shelf.where(wanted);
    }

    Collection<Handle> all() {
        return shelf.all();
    }

    /** Refuses an order whose handles are missing where they are needed, or unknown. */
    void check(DomainOrder order, boolean all) {
        check(order.ownerHandle(), all, OpenproviderRefusal.WRONG_OWNER, "owner");
        check(order.adminHandle(), all, OpenproviderRefusal.WRONG_ADMIN, "admin");
        check(order.techHandle(), all, OpenproviderRefusal.WRONG_TECH, "tech");
        check(order.billingHandle(), false, OpenproviderRefusal.WRONG_BILLING, "billing");
    }

    private void check(String handle, boolean needed, int code, String role) {
        var missing = handle == null || handle.isEmpty();
        if (missing ? needed : find(handle).isEmpty())
            throw new OpenproviderRefusal(code, "The " + role + " handle is missing or unknown");
    }

    private static ObjectNode known(JsonNode body, List<String> but) {
        var known = Json.MAPPER.createObjectNode();
        FIELDS.stream()
                .filter(field -> body.hasNonNull(field) && !but.contains(field))
                .forEach(field -> known.set(field, body.get(field)));
        return known;
    }

    private static String initial(JsonNode name) {
        var letter = name.asString("").strip().substring(0, 1).toUpperCase(Locale.ROOT);
        return letter.matches("[A-Z]") ? letter : "X";
    }
}
