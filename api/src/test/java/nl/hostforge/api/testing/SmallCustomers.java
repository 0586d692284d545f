package nl.hostforge.api.testing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerAsOf;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Customers who decide and are remembered like the real ones, in memory. */
public class SmallCustomers implements SmallPart {
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

    private final SmallDomain domain;
    private final Vault vault;
    private final Remembered<CustomerId, CustomerDetails> customers;
    private FindCustomers lastList;

    SmallCustomers(SmallDomain domain, Vault vault) {
        this.domain = domain;
        this.vault = vault;
        this.customers = new Remembered<>(domain);
    }

    @Override
    public synchronized void reset() {
        customers.clear();
        lastList = null;
    }

    /** Details of a company in Amsterdam. */
    public static ContactDetails bakery(String email) {
        return new ContactDetails(
                CustomerKind.COMPANY,
                "Jan",
                "de Vries",
                "Bakkerij de Vries B.V.",
                "12345678",
                email,
                "+31201234567",
                new PostalAddress("Damrak", "1", null, "1012 LG", "Amsterdam", "NL"),
                Language.DUTCH);
    }

    /** The same, elsewhere. */
    public static ContactDetails abroad(ContactDetails details, String country, String postalCode) {
        return new ContactDetails(
                details.kind(),
                details.firstName(),
                details.lastName(),
                details.companyName(),
                details.registrationNumber(),
                details.email(),
                details.phone(),
                new PostalAddress("Torstrasse", "1", null, postalCode, "Berlin", country),
                details.language());
    }

    /** A customer at version 4. */
    public CustomerDetails add(CustomerStatus status, ContactDetails details, String vatNumber) {
        var id = new CustomerId(Ids.next());
        var claim = EmailClaimId.of(vault, details.email());
        var check = vatNumber == null ? null : VatCheckOutcome.VALID;
        var checkedAt = vatNumber == null ? null : LONG_AGO;
        var customer = new CustomerDetails(
                id, status, details, claim, false, vatNumber, check, checkedAt, "17", null, "HF000123-NL", LONG_AGO, 4);
        customers.put(id, customer);
        return customer;
    }

    public CustomerDetails written(CustomerId id) {
        return customers.written(id);
    }

    /** @return the list that was asked for last */
    public synchronized FindCustomers lastList() {
        return lastList;
    }

    /** Someone's change, which makes the customer one version older. */
    public synchronized void change(CustomerId id, CustomerStatus status) {
        change(id, present -> with(present, status, present.details()));
    }

    public synchronized void erase(CustomerId id) {
        change(id, present -> with(present, CustomerStatus.ERASED, null));
    }

    @CommandHandler
    void on(ApproveCustomer command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, present -> {
            if (present.status() == CustomerStatus.SUSPENDED) throw refused("customer-suspended");
            return with(present, CustomerStatus.APPROVED, present.details());
        });
    }

    @CommandHandler
    void on(SuspendCustomer command, CommandMessage<?> message) {
        decide(
                command,
                command.expectedVersion(),
                message,
                present -> with(present, CustomerStatus.SUSPENDED, present.details()));
    }

    @CommandHandler
    void on(ReinstateCustomer command, CommandMessage<?> message) {
        decide(
                command,
                command.expectedVersion(),
                message,
                present -> present.status() == CustomerStatus.SUSPENDED
                        ? with(present, CustomerStatus.PENDING, present.details())
                        : present);
    }

    @CommandHandler
    void on(ChangeCustomerDetails command, CommandMessage<?> message) {
        decide(
                command,
                command.expectedVersion(),
                message,
                present -> changed(
                        present,
                        command.details().orElse(null),
                        command.emailClaimId(),
                        command.vatNumber() == null ? null : command.vatNumber().orElse(null)));
    }

    /** Someone's change of address. */
    public synchronized void moveTo(CustomerId id, ContactDetails details) {
        change(id, present -> changed(present, details, EmailClaimId.of(vault, details.email()), present.vatNumber()));
    }

    @CommandHandler
    void on(EnsureMayOrder command, CommandMessage<?> message) {
        decide(command, null, message, present -> switch (present.status()) {
            case SUSPENDED -> throw refused("customer-suspended");
            case PENDING -> throw refused("customer-not-approved");
            default -> present;
        });
    }

    @QueryHandler
    Optional<CustomerDetails> answer(FindCustomer query) {
        return customers.shown(query.customerId());
    }

    /** After their first event everybody was pending and lived in Berlin; long ago there was nobody. */
    @QueryHandler
    Optional<CustomerDetails> answer(FindCustomerAsOf query) {
        var now = customers.shown(query.customerId());
        var moment = query.moment();
        if (!moment.includes(0, LONG_AGO)) return Optional.empty();
        if (moment.includes(1, Instant.MAX)) return now;
        return now.map(customer -> with(customer, CustomerStatus.PENDING, abroad(customer.details(), "DE", "10119")));
    }

    @QueryHandler
    synchronized Page<CustomerOverview> answer(FindCustomers query) {
        if ("nowhere".equals(query.cursor())) {
            var refusal = Refusal.of("invalid-cursor", "This list does not go on there.");
            throw new QueryExecutionException(refusal.detail(), null, refusal);
        }
        lastList = query;
        return new Page<>(customers.shown().stream().map(SmallCustomers::row).toList(), "where the next page begins");
    }

    void decide(
            CustomerCommand command,
            Long expected,
            CommandMessage<?> message,
            UnaryOperator<CustomerDetails> decision) {
        domain.receive(message);
        synchronized (this) {
            var id = command.customerId();
            var present = customers.written(id);
            if (present == null) throw new AggregateNotFoundException(id.toString(), "not found in the event store");
            if (expected != null && expected != present.version())
                throw new ConflictingAggregateVersionException(id.toString(), expected, present.version());
            if (present.status() == CustomerStatus.ERASED) throw refused("customer-erased");
            change(id, decision);
        }
    }

    private void change(CustomerId id, UnaryOperator<CustomerDetails> change) {
        var present = customers.written(id);
        var next = change.apply(present);
        if (!next.equals(present)) customers.put(id, atVersion(next, present.version() + 1));
    }

    private static DecisionRefused refused(String code) {
        return new DecisionRefused(code, "Not this customer.") {};
    }

    private static CustomerOverview row(CustomerDetails customer) {
        var details = customer.details();
        return new CustomerOverview(
                customer.id(),
                customer.status(),
                details == null ? null : details.kind(),
                details == null ? null : details.companyName(),
                details == null ? null : details.email(),
                customer.emailVerified(),
                details == null ? null : details.address().city(),
                details == null ? null : details.address().country(),
                customer.registeredAt(),
                2,
                customer.version());
    }

    private static CustomerDetails changed(
            CustomerDetails customer, ContactDetails details, EmailClaimId claim, String vatNumber) {
        var sameNumber = Objects.equals(vatNumber, customer.vatNumber());
        return new CustomerDetails(
                customer.id(),
                customer.status(),
                details,
                claim,
                customer.emailVerified(),
                vatNumber,
                sameNumber ? customer.vatCheck() : null,
                sameNumber ? customer.vatCheckedAt() : null,
                customer.pleskClientId(),
                customer.moneybirdContactId(),
                customer.openproviderHandle(),
                customer.registeredAt(),
                customer.version());
    }

    static CustomerDetails with(CustomerDetails customer, CustomerStatus status, ContactDetails details) {
        return new CustomerDetails(
                customer.id(),
                status,
                details,
                details == null ? null : customer.emailClaimId(),
                customer.emailVerified(),
                details == null ? null : customer.vatNumber(),
                customer.vatCheck(),
                customer.vatCheckedAt(),
                customer.pleskClientId(),
                customer.moneybirdContactId(),
                customer.openproviderHandle(),
                customer.registeredAt(),
                customer.version());
    }

    private static CustomerDetails atVersion(CustomerDetails customer, long version) {
        return new CustomerDetails(
                customer.id(),
                customer.status(),
                customer.details(),
                customer.emailClaimId(),
                customer.emailVerified(),
                customer.vatNumber(),
                customer.vatCheck(),
                customer.vatCheckedAt(),
                customer.pleskClientId(),
                customer.moneybirdContactId(),
                customer.openproviderHandle(),
                customer.registeredAt(),
                version);
    }
}
