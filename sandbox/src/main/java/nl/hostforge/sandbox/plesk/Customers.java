package nl.hostforge.sandbox.plesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;

/** The panel's client accounts. A login is unique, a reference is not. */
@Component
class Customers {
    private static final long FIRST_ID = 2; // the administrator is 1

    private final Shelf<Customer> shelf;
    private final Customer administrator;
    private final Clock clock;

    Customers(Journal journal, PleskSettings settings, Clock clock) {
        this.shelf = journal.shelf("plesk", "customer", Customer.class, customer -> String.valueOf(customer.id()));
        this.clock = clock;
        this.administrator = new Customer(
                1,
                UUID.nameUUIDFromBytes(settings.login().getBytes()),
                LocalDate.of(2026, 1, 1),
                "Administrator",
                "",
                settings.login(),
                Status.ACTIVE,
                "admin@" + settings.hostname(),
                "en-US",
                settings.login(),
                "",
                "",
                "admin",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    Customer create(CustomerDetails wanted) {
        required("name", wanted.name());
        required("login", wanted.login());
        if (!wanted.passwordGiven()) required("password", null);
        check(wanted);
        refuseTaken(wanted.login(), null);
        return shelf.put(new Customer(
                shelf.nextNumber(FIRST_ID),
                UUID.randomUUID(),
                LocalDate.now(clock),
                wanted.name(),
                or(wanted.company(), ""),
                wanted.login(),
                wanted.status() == null ? Status.ACTIVE : Status.checked(wanted.status()),
                or(wanted.email(), ""),
                or(wanted.locale(), "en-US"),
                or(wanted.ownerLogin(), administrator.login()),
                or(wanted.externalId(), ""),
                or(wanted.description(), ""),
                or(wanted.type(), "customer"),
                or(wanted.phone(), ""),
                or(wanted.fax(), ""),
                or(wanted.address(), ""),
                or(wanted.city(), ""),
                or(wanted.state(), ""),
                or(wanted.pcode(), ""),
                or(wanted.country(), "")));
    }

    Customer change(Customer customer, CustomerDetails wanted) {
        check(wanted);
        if (wanted.login() != null) refuseTaken(wanted.login(), customer);
        if (wanted.status() != null) Status.checked(wanted.status());
        return shelf.put(Json.changed(customer, Json.tree(wanted)));
    }

    Customer switchTo(Customer customer, int status) {
        return shelf.put(customer.withStatus(status));
    }

    void remove(Customer customer) {
        shelf.remove(customer);
    }

    Optional<Customer> find(long id) {
        return id == administrator.id() ? Optional.of(administrator) : shelf.find(id);
    }

    Optional<Customer> find(String login) {
        return login.equals(administrator.login())
                ? Optional.of(administrator)
                : shelf.first(customer -> customer.login().equals(login));
    }

    Optional<Customer> first(Predicate<Customer> wanted) {
        return shelf.first(wanted);
    }

    Stream<Customer> where(Predicate<Customer> wanted) {
        return shelf.where(wanted);
    }

    Collection<Customer> all() {
        return shelf.all();
    }

    Customer administrator() {
        return administrator;
    }

    private static void check(CustomerDetails wanted) {
        atMost("name", wanted.name(), 60);
        atMost("company", wanted.company(), 60);
        atMost("login", wanted.login(), 60);
        atMost("email", wanted.email(), 255);
        if (wanted.email() != null
                && !wanted.email().isEmpty()
                && !wanted.email().matches("[^@\\s]+@[^@\\s]+"))
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Email is not valid");
    }

    private void refuseTaken(String login, Customer but) {
        find(login).filter(other -> !Objects.equals(other, but)).ifPresent(_ -> {
            throw new PleskRefusal(PleskRefusal.EXISTS, "Account with this name already exists");
        });
    }

    private static void required(String field, String value) {
        if (value == null || value.isBlank())
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Required field is missing: " + field);
    }

    private static void atMost(String field, String value, int length) {
        if (value != null && value.length() > length)
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, field + " is longer than " + length + " characters");
    }

    private static String or(String value, String fallback) {
        return value == null ? fallback : value;
    }
}
