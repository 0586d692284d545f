package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.openprovider.RegisteredDomain.ACTIVE;
import static nl.hostforge.sandbox.openprovider.RegisteredDomain.DELETED;
import static nl.hostforge.sandbox.openprovider.RegisteredDomain.FAILED;
import static nl.hostforge.sandbox.openprovider.RegisteredDomain.REQUESTED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The domains in the reseller's account and how they come, stay and go. A name is there once at most. */
@Component
class Domains {
    private static final long FIRST_ID = 28_000_123;
    private static final int LONGEST_YEARS = 10;

    private final Shelf<RegisteredDomain> shelf;
    private final OpenproviderSettings settings;
    private final Balance balance;
    private final Clock clock;

    Domains(Journal journal, OpenproviderSettings settings, Balance balance, Clock clock) {
        this.shelf =
                journal.shelf("openprovider", "domain", RegisteredDomain.class, domain -> String.valueOf(domain.id()));
        this.settings = settings;
        this.balance = balance;
        this.clock = clock;
    }

    /** Adds a domain that was registered, at once or after the registry's time. */
    RegisteredDomain register(DomainOrder order, int years) {
        var slow = settings.slowExtensions().contains(order.domain().extension());
        return add(order, "NEW", years, slow ? settings.registrationTime() : Duration.ZERO);
    }

    RegisteredDomain transfer(DomainOrder order) {
        return add(order, "TRANSFER", 1, settings.transferTime());
    }

    private RegisteredDomain add(DomainOrder order, String type, int years, Duration time) {
        var now = clock.instant();
        var slow = time.isPositive();
        return shelf.put(new RegisteredDomain(
                shelf.nextNumber(FIRST_ID),
                order.domain(),
                slow ? REQUESTED : ACTIVE,
                slow ? now.plus(time) : null,
                type,
                years,
                text(order.ownerHandle()),
                text(order.adminHandle()),
                text(order.techHandle()),
                text(order.billingHandle()),
                text(order.nsGroup()),
                order.nameServers() == null ? List.of() : order.nameServers(),
                order.autorenew() == null ? "default" : order.autorenew(),
                false,
                Boolean.TRUE.equals(order.isPrivateWhoisEnabled()),
                Boolean.TRUE.equals(order.isDnssecEnabled()),
                text(order.comments()),
                now,
                slow ? null : now,
                slow ? null : later(now, years),
                now,
                null,
                1));
    }

    /** Lets time do its work: what the registries have finished by now is active, or has failed. */
    void settle() {
        var now = clock.instant();
        shelf.where(one -> one.finishesAt() != null && !one.finishesAt().isAfter(now))
                .toList()
                .forEach(this::finish);
    }

    private void finish(RegisteredDomain domain) {
        var done = !domain.domain().isDoomed();
        var changes = changes("finishes_at", null);
        changes.put("status", done ? ACTIVE : FAILED);
        changes.put("changed_at", domain.finishesAt());
        if (done) {
            changes.put("active_at", domain.finishesAt());
            changes.put("expires_at", later(domain.finishesAt(), domain.period()));
        }
        shelf.put(changed(domain, changes));
        balance.settle(domain.id(), done);
    }

    /** Adds years to the expiry, each time that it is asked to. */
    RegisteredDomain renew(RegisteredDomain domain, int years) {
        if (!domain.isActive()) throw new OpenproviderRefusal(OpenproviderRefusal.NOT_ACTIVE, "Domain is not active");
        var expiry = later(domain.expiresAt(), years);
        if (expiry.isAfter(later(clock.instant(), LONGEST_YEARS)))
            throw new OpenproviderRefusal(
                    OpenproviderRefusal.TOO_EARLY_TO_RENEW, "Domain cannot be renewed beyond 10 years");
        return shelf.put(changed(domain, changes("expires_at", expiry)));
    }

    RegisteredDomain change(RegisteredDomain domain, DomainOrder order) {
        if (domain.isDeleted()) throw wrongStatus();
        var changes = (ObjectNode) Json.tree(order.changes());
        changes.set("changed_at", Json.tree(clock.instant()));
        return shelf.put(Json.changed(domain, changes));
    }

    RegisteredDomain resetAuthCode(RegisteredDomain domain) {
        return shelf.put(changed(domain, changes("auth_code_version", domain.authCodeVersion() + 1)));
    }

    /** Moves it to quarantine; a request that failed is simply gone. */
    void delete(RegisteredDomain domain) {
        switch (domain.status()) {
            case ACTIVE -> {
                var changes = changes("status", DELETED);
                changes.put("deleted_at", clock.instant());
                shelf.put(changed(domain, changes));
            }
            case FAILED -> shelf.remove(domain);
            default -> throw wrongStatus();
        }
    }

    RegisteredDomain restore(RegisteredDomain domain) {
        if (!domain.isDeleted()) throw wrongStatus();
        var changes = changes("status", ACTIVE);
        changes.put("deleted_at", null);
        return shelf.put(changed(domain, changes));
    }

    /** Tries once more what failed. */
    RegisteredDomain restart(RegisteredDomain domain) {
        if (!domain.status().equals(FAILED)) throw wrongStatus();
        var changes = changes("status", REQUESTED);
        changes.put("finishes_at", clock.instant().plus(settings.transferTime()));
        return shelf.put(changed(domain, changes));
    }

    RegisteredDomain get(long id) {
        return find(id).orElseThrow(() ->
                new OpenproviderRefusal(OpenproviderRefusal.NOT_YOURS, "The domain is not in your account"));
    }

    Optional<RegisteredDomain> find(long id) {
        return shelf.find(id);
    }

    Optional<RegisteredDomain> find(DomainName name) {
        return shelf.first(one -> one.domain().equals(name));
    }

    Stream<RegisteredDomain> where(Predicate<RegisteredDomain> wanted) {
        return shelf.where(wanted);
    }

    Collection<RegisteredDomain> all() {
        return shelf.all();
    }

    private Map<String, Object> changes(String field, Object value) {
        var changes = new HashMap<String, Object>();
        changes.put("changed_at", clock.instant());
        changes.put(field, value);
        return changes;
    }

    private static RegisteredDomain changed(RegisteredDomain domain, Map<String, Object> changes) {
        return Json.changed(domain, Json.tree(changes));
    }

    private static OpenproviderRefusal wrongStatus() {
        return new OpenproviderRefusal(
                OpenproviderRefusal.WRONG_STATUS, "This operation is not allowed in the domain's present status");
    }

    private static Instant later(Instant start, int years) {
        return start.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
