package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.admin.customer.CustomerBodies.CustomerRows;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.customer.CustomerCommand;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff finds customers, and decides who may order. */
@RestController
@RequestMapping("/api/admin/customers")
@Tag(name = "Customers")
class CustomerAdministration {
    private final Messages messages;
    private final Lists lists;
    private final CustomerDesk desk;
    private final CallNotes notes;

    CustomerAdministration(Messages messages, Lists lists, CustomerDesk desk, CallNotes notes) {
        this.messages = messages;
        this.lists = lists;
        this.desk = desk;
        this.notes = notes;
    }

    @Operation(summary = "Customers, a page at a time")
    @GetMapping
    CustomerRows page(
            @RequestParam(required = false) CustomerStatus status,
            @Parameter(description = "Words, each part of a name, company, e-mail address or city")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String q,
            @RequestParam(defaultValue = "NEWEST_FIRST") CustomerSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var question = new FindCustomers(new CustomerFilter(status, q), sort, cursor, limit);
        return CustomerRows.of(lists.page(question, CustomerOverview.class));
    }

    @Operation(summary = "One customer; its ETag is for If-Match")
    @GetMapping("/{id}")
    ResponseEntity<AdminCustomer> one(@PathVariable CustomerId id) {
        return desk.answer(desk.existing(id));
    }

    @Operation(summary = "Let a customer order")
    @PostMapping("/{id}/approve")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> approve(
            @PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        var seen = taken(id, body, ifMatch);
        return done(new ApproveCustomer(id, ifMatch.expected(seen.version())), seen, CustomerStatus.APPROVED);
    }

    @Operation(summary = "Suspend a customer, who then cannot order for the time being")
    @PostMapping("/{id}/suspend")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> suspend(
            @PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        var seen = taken(id, body, ifMatch);
        return done(new SuspendCustomer(id, ifMatch.expected(seen.version())), seen, CustomerStatus.SUSPENDED);
    }

    @Operation(summary = "End a suspension: the customer is again what they were before it")
    @PostMapping("/{id}/reinstate")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCustomer> reinstate(
            @PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        var seen = taken(id, body, ifMatch);
        // what they were before the suspension only the domain knows, so nothing is said ahead of the read model
        return done(new ReinstateCustomer(id, ifMatch.expected(seen.version())), seen, seen.status());
    }

    private CustomerDetails taken(CustomerId id, Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = desk.taken(id, ifMatch);
        // the answer is kept for a repetition: what it tells about the customer goes with them
        if (seen.details() != null) notes.concerns(id);
        return seen;
    }

    private ResponseEntity<AdminCustomer> done(CustomerCommand command, CustomerDetails seen, CustomerStatus after) {
        messages.send(command);
        return desk.written(CustomerDesk.withStatus(seen, after));
    }
}
