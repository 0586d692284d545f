package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.admin.customer.ErasureBodies.ErasureAsk;
import nl.hostforge.api.admin.customer.ErasureBodies.OpenObligations;
import nl.hostforge.api.admin.customer.ErasureBodies.ProviderAsk;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureByHand;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How an admin erases a customer (art. 17 GDPR), and sees to providers that do not forget them. What is still owed is
 * looked at before, in read models that have caught up with the log. An order that is placed between that look and the
 * erasure is cancelled by who hears of the erasure.
 */
@RestController
@RequestMapping("/api/admin/customers/{id}")
@Tag(name = "Customers")
class ErasureAdministration {
    private static final int MOST_SHOWN = 50;
    private static final List<String> THAT_TELL_WHAT_IS_OWED = List.of("order-overview", "invoice");

    private final Messages messages;
    private final CustomerDesk desk;
    private final CallNotes notes;

    ErasureAdministration(Messages messages, CustomerDesk desk, CallNotes notes) {
        this.messages = messages;
        this.desk = desk;
        this.notes = notes;
    }

    @Operation(summary = "What has to end before a customer can be erased")
    @GetMapping("/obligations")
    OpenObligations obligations(@PathVariable CustomerId id) {
        return OpenObligations.of(owed(desk.existing(id).id()));
    }

    @Operation(
            summary = "Erase a customer's personal data, for good",
            description =
                    "Refused (customer-has-obligations) with the list of them while orders, services or invoices are"
                            + " open. A repeat changes nothing.")
    @PostMapping("/erase")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> erase(
            @PathVariable CustomerId id, @Valid @RequestBody ErasureAsk body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        if (seen.status() == CustomerStatus.ERASED) return desk.answer(seen);
        var owed = owed(id);
        if (!owed.isEmpty()) throw new CustomerHasObligations(owed);
        messages.send(new EraseCustomer(id, ifMatch.expected(seen.version())));
        return desk.written(CustomerDesk.erased(seen));
    }

    @Operation(summary = "Ask a provider again to forget an erased customer, after it failed for good")
    @PostMapping("/erasure/retry")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> retry(
            @PathVariable CustomerId id, @Valid @RequestBody ProviderAsk body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        messages.send(new RetryErasureAtProvider(id, ifMatch.expected(seen.version()), body.provider()));
        return desk.written(seen);
    }

    @Operation(
            summary = "Tell that an erased customer was removed at the provider's own panel, after it failed for good")
    @PostMapping("/erasure/complete")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> complete(
            @PathVariable CustomerId id, @Valid @RequestBody ProviderAsk body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        messages.send(new CompleteErasureByHand(id, ifMatch.expected(seen.version()), body.provider()));
        return desk.written(seen);
    }

    private Obligations owed(CustomerId id) {
        desk.letCatchUp(THAT_TELL_WHAT_IS_OWED);
        return messages.ask(new FindObligations(id, MOST_SHOWN), ResponseTypes.instanceOf(Obligations.class));
    }
}
