package nl.hostforge.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureByHand;
import nl.hostforge.messages.customer.CustomerCommand.EndFiscalRetention;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.FailErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToOpenprovider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.customer.CustomerCommand.VerifyCustomerEmail;
import nl.hostforge.messages.customer.CustomerEvent.CustomerApproved;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerEmailVerified;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerReinstated;
import nl.hostforge.messages.customer.CustomerEvent.CustomerSuspended;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberUnverifiable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.FiscalKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Someone who orders. They register with their first order, are approved by staff before anything is delivered, may be
 * suspended and reinstated, and may ask to be erased, which is the end, but for the providers, who are asked to forget them
 * too. Of their person only keyed hashes are kept here.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("customer.Customer")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Customer {
    @AggregateIdentifier
    private CustomerId id;

    private EmailClaimId emailClaim;
    private boolean emailVerified;
    private String detailsDigest;
    private String vatNumberHash;
    private Instant vatCheckedAt;
    private String pleskClient;
    private String moneybirdContact;
    private String openproviderHandle;
    private boolean approved;
    private boolean suspended;
    private boolean erased;
    private ErasuresAtProviders erasures = new ErasuresAtProviders();
    private Set<FiscalKey> endedRetentions = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterCustomer command) {
        refuseErased();
        if (id != null) return;
        apply(new CustomerRegistered(
                command.customerId(),
                command.emailClaimId(),
                command.details(),
                command.detailsDigest(),
                command.vatNumber(),
                command.vatNumberHash()));
    }

    @CommandHandler
    void decide(ChangeCustomerDetails command) {
        refuseErased();
        if (command.detailsDigest().equals(detailsDigest)) return;
        apply(new CustomerDetailsChanged(
                id, command.emailClaimId(), emailClaim, command.details(), command.detailsDigest()));
        if (!Objects.equals(command.vatNumberHash(), vatNumberHash))
            apply(new CustomerVatNumberChanged(id, command.vatNumber(), command.vatNumberHash()));
    }

    @CommandHandler
    void decide(VerifyCustomerEmail command) {
        refuseErased();
        if (!command.emailClaimId().equals(emailClaim)) throw new EmailChanged(id);
        if (emailVerified) return;
        apply(new CustomerEmailVerified(id, emailClaim));
    }

    @CommandHandler
    void decide(ApproveCustomer command) {
        refuseErased();
        if (suspended) throw new CustomerIsSuspended(id);
        if (approved) return;
        apply(new CustomerApproved(id));
    }

    @CommandHandler
    void decide(SuspendCustomer command) {
        refuseErased();
        if (suspended) return;
        apply(new CustomerSuspended(id));
    }

    @CommandHandler
    void decide(ReinstateCustomer command) {
        refuseErased();
        if (!suspended) return;
        apply(new CustomerReinstated(id, approved ? CustomerStatus.APPROVED : CustomerStatus.PENDING));
    }

    @CommandHandler
    void decide(RecordVatNumberCheck command) {
        refuseErased();
        if (!command.vatNumberHash().equals(vatNumberHash)) return; // it was about a number that has been replaced
        if (vatCheckedAt != null && !command.checkedAt().isAfter(vatCheckedAt)) return; // a repeat, or overtaken
        apply(
                switch (command.outcome()) {
                    case VALID ->
                        new CustomerVatNumberValidated(
                                id,
                                command.vatNumber(),
                                vatNumberHash,
                                command.checkedAt(),
                                command.consultationNumber(),
                                command.registeredName());
                    case INVALID ->
                        new CustomerVatNumberRejected(id, command.vatNumber(), vatNumberHash, command.checkedAt());
                    case UNVERIFIABLE ->
                        new CustomerVatNumberUnverifiable(id, command.vatNumber(), vatNumberHash, command.checkedAt());
                });
    }

    @CommandHandler
    void decide(LinkCustomerToPlesk command) {
        if (erased) {
            eraseAt(Provider.PLESK, command.pleskClientId());
            return;
        }
        if (command.pleskClientId().equals(pleskClient)) return;
        apply(new CustomerLinkedToPlesk(id, command.pleskClientId()));
    }

    @CommandHandler
    void decide(LinkCustomerToMoneybird command) {
        if (erased) {
            eraseAt(Provider.MONEYBIRD, command.moneybirdContactId());
            return;
        }
        if (command.moneybirdContactId().equals(moneybirdContact)) return;
        apply(new CustomerLinkedToMoneybird(id, command.moneybirdContactId()));
    }

    @CommandHandler
    void decide(LinkCustomerToOpenprovider command) {
        if (erased) {
            eraseAt(Provider.OPENPROVIDER, command.contactHandle());
            return;
        }
        if (command.contactHandle().equals(openproviderHandle)) return;
        apply(new CustomerLinkedToOpenprovider(id, command.contactHandle()));
    }

    @CommandHandler
    void decide(EnsureMayOrder command) {
        refuseErased();
        if (suspended) throw new CustomerIsSuspended(id);
        if (!approved) throw new CustomerNotApproved(id);
    }

    @CommandHandler
    void decide(EraseCustomer command) {
        if (erased) return;
        apply(new CustomerErased(id, emailClaim));
        eraseAt(Provider.PLESK, pleskClient);
        eraseAt(Provider.OPENPROVIDER, openproviderHandle);
        eraseAt(Provider.MONEYBIRD, moneybirdContact);
    }

    @CommandHandler
    void decide(CompleteErasureAtProvider command) {
        if (!erasures.isOpen(command.provider())) return;
        forgotten(command.provider(), false);
    }

    @CommandHandler
    void decide(FailErasureAtProvider command) {
        if (!erasures.isNews(command.provider(), command.round(), command.attempt())) return;
        apply(new CustomerErasureAtProviderFailed(
                id,
                command.provider(),
                command.round(),
                command.attempt(),
                command.code(),
                command.words(),
                command.nextAttemptAt() == null,
                command.nextAttemptAt()));
    }

    @CommandHandler
    void decide(RetryErasureAtProvider command) {
        if (!erasures.hasFailed(command.provider())) throw new ErasureNotFailed(id, command.provider());
        request(command.provider(), erasures.reference(command.provider()));
    }

    @CommandHandler
    void decide(CompleteErasureByHand command) {
        if (!erasures.hasFailed(command.provider())) throw new ErasureNotFailed(id, command.provider());
        forgotten(command.provider(), true);
    }

    @CommandHandler
    void decide(EndFiscalRetention command) {
        var key = new FiscalKey(id, command.fiscalYear(), command.oneStopShop());
        if (endedRetentions.contains(key)) return;
        apply(new FiscalRetentionEnded(id, command.fiscalYear(), command.oneStopShop()));
    }

    @EventSourcingHandler
    void evolve(CustomerRegistered event) {
        id = event.customerId();
        emailClaim = event.emailClaimId();
        detailsDigest = event.detailsDigest();
        vatNumberHash = event.vatNumberHash();
    }

    @EventSourcingHandler
    void evolve(CustomerDetailsChanged event) {
        if (!event.emailClaimId().equals(emailClaim)) emailVerified = false;
        emailClaim = event.emailClaimId();
        detailsDigest = event.detailsDigest();
    }

    @EventSourcingHandler
    void evolve(CustomerVatNumberChanged event) {
        if (!Objects.equals(event.vatNumberHash(), vatNumberHash)) vatCheckedAt = null;
        vatNumberHash = event.vatNumberHash();
    }

    @EventSourcingHandler
    void evolve(CustomerEmailVerified event) {
        emailVerified = true;
    }

    @EventSourcingHandler
    void evolve(CustomerApproved event) {
        approved = true;
    }

    @EventSourcingHandler
    void evolve(CustomerSuspended event) {
        suspended = true;
    }

    @EventSourcingHandler
    void evolve(CustomerReinstated event) {
        suspended = false;
    }

    @EventSourcingHandler
    void evolve(CustomerVatNumberValidated event) {
        vatCheckedAt = event.checkedAt();
    }

    @EventSourcingHandler
    void evolve(CustomerVatNumberRejected event) {
        vatCheckedAt = event.checkedAt();
    }

    @EventSourcingHandler
    void evolve(CustomerVatNumberUnverifiable event) {
        vatCheckedAt = event.checkedAt();
    }

    @EventSourcingHandler
    void evolve(CustomerLinkedToPlesk event) {
        pleskClient = event.pleskClientId();
    }

    @EventSourcingHandler
    void evolve(CustomerLinkedToMoneybird event) {
        moneybirdContact = event.moneybirdContactId();
    }

    @EventSourcingHandler
    void evolve(CustomerLinkedToOpenprovider event) {
        openproviderHandle = event.contactHandle();
    }

    @EventSourcingHandler
    void evolve(CustomerErased event) {
        erased = true;
    }

    @EventSourcingHandler
    void evolve(CustomerErasureAtProviderRequested event) {
        erasures.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CustomerErasureAtProviderFailed event) {
        erasures.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CustomerErasureAtProviderCompleted event) {
        erasures.forgotten(event.provider());
    }

    @EventSourcingHandler
    void evolve(FiscalRetentionEnded event) {
        endedRetentions.add(new FiscalKey(id, event.fiscalYear(), event.oneStopShop()));
    }

    /** @param reference null where the provider does not know the customer */
    private void eraseAt(Provider provider, String reference) {
        if (reference != null && erasures.isNew(provider, reference)) request(provider, reference);
    }

    private void request(Provider provider, String reference) {
        apply(new CustomerErasureAtProviderRequested(id, provider, reference, erasures.nextRound(provider)));
    }

    private void forgotten(Provider provider, boolean byHand) {
        apply(new CustomerErasureAtProviderCompleted(id, provider, erasures.round(provider), byHand));
    }

    private void refuseErased() {
        if (erased) throw new CustomerIsErased(id);
    }

    protected Customer() {} // rebuilt from its events
}
