package nl.hostforge.api.admin.customer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.erasure.ErasureQuery.FindCustomerErasure;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all work on one customer has in common: looking at it before, and showing it after. */
@Component
class CustomerDesk {
    private static final String READ_MODEL = "customer-overview";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Messages messages;
    private final ReadYourWrite writes;

    CustomerDesk(Messages messages, ReadYourWrite writes) {
        this.messages = messages;
        this.writes = writes;
    }

    CustomerDetails existing(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("customer"));
    }

    /**
     * @return the customer that is about to be changed, once the read model has what the client has seen; from now on a
     *     conflict shows the customer's present state
     */
    CustomerDetails taken(CustomerId id, IfMatch ifMatch) {
        var seen = existing(id);
        showOnConflict(id);
        if (!ifMatch.allows(seen.version())) {
            if (writes.isVisible(READ_MODEL, id)) seen = existing(id);
            ifMatch.expected(seen.version());
        }
        return seen;
    }

    /** @return the customer as last written, if the read model has it by now */
    Optional<CustomerDetails> latest(CustomerId id) {
        return writes.isVisible(READ_MODEL, id) ? find(id) : Optional.empty();
    }

    ResponseEntity<AdminCustomer> answer(CustomerDetails shown) {
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(shown(shown));
    }

    /** @param expected how the customer will be, for an answer that cannot wait until the read model shows it */
    ResponseEntity<AdminCustomer> written(CustomerDetails expected) {
        return latest(expected.id())
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.ok()
                        .header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(AdminCustomer.of(expected, Optional.empty(), null)));
    }

    static CustomerDetails withStatus(CustomerDetails customer, CustomerStatus status) {
        return new CustomerDetails(
                customer.id(),
                status,
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
                customer.version());
    }

    /** @return what is left of a customer once they are erased */
    static CustomerDetails erased(CustomerDetails customer) {
        return new CustomerDetails(
                customer.id(),
                CustomerStatus.ERASED,
                null,
                null,
                false,
                null,
                null,
                null,
                customer.pleskClientId(),
                customer.moneybirdContactId(),
                customer.openproviderHandle(),
                customer.registeredAt(),
                customer.version());
    }

    /**
     * Waits until read models show all that had happened by now.
     *
     * @throws NotAllVisible if they do not soon
     */
    void letCatchUp(List<String> readModels) {
        for (var model : readModels) {
            boolean caughtUp =
                    messages.ask(new AwaitCaughtUp(model, PATIENCE), ResponseTypes.instanceOf(Boolean.class));
            if (!caughtUp) throw new NotAllVisible();
        }
    }

    /** @return the customer as staff sees them */
    AdminCustomer shown(CustomerDetails customer) {
        var erasure = customer.status() == CustomerStatus.ERASED
                ? messages.ask(
                        new FindCustomerErasure(customer.id()), ResponseTypes.optionalInstanceOf(CustomerErasure.class))
                : Optional.<CustomerErasure>empty();
        return AdminCustomer.of(customer, erasure, customer.version());
    }

    private Optional<CustomerDetails> find(CustomerId id) {
        return messages.ask(new FindCustomer(id), ResponseTypes.optionalInstanceOf(CustomerDetails.class));
    }

    private void showOnConflict(CustomerId id) {
        PresentState.onConflict(() -> {
            writes.isVisible(READ_MODEL, id);
            return find(id).map(present -> new PresentState.Shown(shown(present), Version.tag(present.version())));
        });
    }
}
