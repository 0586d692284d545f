package nl.hostforge.api.order;

import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.customer.SealedCustomer;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.VatNumberAnswer;
import org.springframework.stereotype.Component;

/**
 * Finds whose an order is: the customer who owns the e-mail address, or else a new one. Of an existing one nothing
 * changes, and the visitor is not told.
 */
@Component
class OrderOwner {
    private final Messages messages;
    private final Vault vault;
    private final CallNotes notes;

    OrderOwner(Messages messages, Vault vault, CallNotes notes) {
        this.messages = messages;
        this.vault = vault;
        this.notes = notes;
    }

    /**
     * @param customer who owns the order
     * @param attached whether the address was another's already
     */
    record Owner(CustomerId customer, boolean attached) {}

    /**
     * @param candidate who it is if the address is nobody's yet; derived from the request, so that a repeat finds its own
     * @param vatNumber null where there is none
     */
    Owner of(CustomerId candidate, ContactDetails details, String vatNumber) {
        var address = EmailClaimId.of(vault, details.email());
        try {
            return register(address, candidate, details, vatNumber);
        } catch (ErasedOwner erased) {
            // the address of someone who was erased is to be given back; until then nobody else could order by it
            messages.send(new ReleaseEmail(address, erased.customer));
            return register(address, candidate, details, vatNumber);
        }
    }

    /** What the register said is told of a new customer only; of an existing one this request changes nothing. */
    void record(Owner owner, String vatNumber, VatNumberAnswer answer) {
        if (owner.attached()) return;
        messages.send(SealedCustomer.checked(vault, owner.customer(), vatNumber, answer));
    }

    /**
     * Registers whoever owns the address, known or not: an existing customer is left as they are, and an owner whose
     * registration was lost between claim and command, which would leave orders without a customer, is there after all.
     */
    private Owner register(EmailClaimId address, CustomerId candidate, ContactDetails details, String vatNumber) {
        CustomerId customer = messages.send(new ClaimEmail(address, candidate));
        notes.concerns(customer);
        var sealed = SealedCustomer.of(vault, customer, details, vatNumber);
        try {
            messages.send(new RegisterCustomer(
                    customer,
                    sealed.emailClaimId(),
                    sealed.details(),
                    sealed.digest(),
                    sealed.vatNumber(),
                    sealed.vatNumberHash()));
        } catch (RuntimeException failure) {
            var refusal = MessageFailure.of(failure).refusal();
            if (refusal.filter(no -> no.code().equals("customer-erased")).isPresent()) throw new ErasedOwner(customer);
            throw failure;
        }
        return new Owner(customer, !customer.equals(candidate));
    }

    private static final class ErasedOwner extends RuntimeException {
        private final transient CustomerId customer;

        ErasedOwner(CustomerId customer) {
            super("the owner of the address was erased", null, false, false);
            this.customer = customer;
        }
    }
}
