package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.customer.SealedCustomer;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.api.quote.VatNumbers;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.VatNumberAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How staff changes a customer's details. A new e-mail address is claimed before; the former one is given back by who
 * hears of the change. Each part may be repeated, so that a request which was interrupted is finished by its repeat.
 */
@RestController
@RequestMapping("/api/admin/customers")
@Tag(name = "Customers")
class CustomerChanges {
    private static final Logger log = LoggerFactory.getLogger(CustomerChanges.class);

    private final Messages messages;
    private final CustomerDesk desk;
    private final VatNumbers vatNumbers;
    private final CallNotes notes;
    private final Vault vault;

    CustomerChanges(Messages messages, CustomerDesk desk, VatNumbers vatNumbers, CallNotes notes, Vault vault) {
        this.messages = messages;
        this.desk = desk;
        this.vatNumbers = vatNumbers;
        this.notes = notes;
        this.vault = vault;
    }

    @Operation(summary = "Replace a customer's details")
    @PatchMapping("/{id}")
    ResponseEntity<AdminCustomer> change(
            @PathVariable CustomerId id, @Valid @RequestBody CustomerChange body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        if (seen.details() == null) throw new CustomerErased();
        var language = body.language() == null ? seen.details().language() : body.language();
        var details = body.customer().toDetails(language);
        var vat = body.customer().toVat();
        var sealed = SealedCustomer.of(vault, id, details, vat.vatNumber());
        var command = new ChangeCustomerDetails(
                id,
                ifMatch.expected(seen.version()),
                sealed.emailClaimId(),
                sealed.details(),
                sealed.digest(),
                sealed.vatNumber(),
                sealed.vatNumberHash());
        if (sealed.emailClaimId().equals(seen.emailClaimId())) messages.send(command);
        else moveTo(sealed.emailClaimId(), command);
        var answer = check(seen, vat);
        return desk.written(after(seen, details, sealed.emailClaimId(), vat.vatNumber(), answer));
    }

    private void moveTo(EmailClaimId address, ChangeCustomerDetails command) {
        CustomerId owner = messages.send(new ClaimEmail(address, command.customerId()));
        if (!owner.equals(command.customerId())) throw new EmailInUse();
        try {
            messages.send(command);
        } catch (RuntimeException failure) {
            if (nothingHappened(failure)) release(address, command.customerId());
            throw failure;
        }
    }

    /** After any other failure the change may have happened all the same. */
    private static boolean nothingHappened(RuntimeException failure) {
        return switch (MessageFailure.of(failure).meaning()) {
            case REFUSED, CONFLICT, UNKNOWN_AGGREGATE -> true;
            case UNAVAILABLE, OTHER -> false;
        };
    }

    /** Who was ahead of this change may have moved the customer to the very same address: then it stays theirs. */
    private void release(EmailClaimId address, CustomerId customer) {
        try {
            var unused = desk.latest(customer).filter(present -> !address.equals(present.emailClaimId()));
            if (unused.isPresent()) messages.send(new ReleaseEmail(address, customer));
        } catch (RuntimeException later) {
            // that the change failed is the news; the claim is the same customer's, so a repeat finds it
            log.warn("a claim is left behind: {}", later.getClass().getName());
        }
    }

    /** A number that is new, or whose check was interrupted, is asked about. */
    private Optional<VatNumberAnswer> check(CustomerDetails seen, CustomerVat vat) {
        if (Objects.equals(vat.vatNumber(), seen.vatNumber()) && seen.vatCheck() != null) return Optional.empty();
        var answer = vatNumbers.check(vat);
        answer.ifPresent(known -> messages.send(SealedCustomer.checked(vault, seen.id(), vat.vatNumber(), known)));
        return answer;
    }

    private static CustomerDetails after(
            CustomerDetails seen,
            ContactDetails details,
            EmailClaimId address,
            String vatNumber,
            Optional<VatNumberAnswer> answer) {
        var sameNumber = Objects.equals(vatNumber, seen.vatNumber());
        VatCheckOutcome known = sameNumber ? seen.vatCheck() : null;
        return new CustomerDetails(
                seen.id(),
                seen.status(),
                details,
                address,
                seen.emailVerified() && address.equals(seen.emailClaimId()),
                vatNumber,
                answer.map(VatNumberAnswer::outcome).orElse(known),
                answer.map(VatNumberAnswer::checkedAt).orElse(sameNumber ? seen.vatCheckedAt() : null),
                seen.pleskClientId(),
                seen.moneybirdContactId(),
                seen.openproviderHandle(),
                seen.registeredAt(),
                seen.version());
    }
}
