package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import nl.hostforge.api.admin.order.OrderAsks.OrderAction;
import nl.hostforge.api.admin.order.OrderAsks.OrderDecision;
import nl.hostforge.api.admin.order.OrderBodies.OrderRows;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.order.OrderStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff finds orders, and decides what is to become of them. */
@RestController
@RequestMapping("/api/admin/orders")
@Tag(name = "Orders")
class OrderAdministration {
    private final Messages messages;
    private final Lists lists;
    private final OrderDesk desk;
    private final CallNotes notes;
    private final VatAtApproval vat;

    OrderAdministration(Messages messages, Lists lists, OrderDesk desk, CallNotes notes, VatAtApproval vat) {
        this.messages = messages;
        this.lists = lists;
        this.desk = desk;
        this.notes = notes;
        this.vat = vat;
    }

    @Operation(summary = "Orders, a page at a time")
    @GetMapping
    OrderRows page(
            @RequestParam(required = false) OrderStatus status,
            @Parameter(description = "Words, each part of a number, a name, an e-mail address or a domain name")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String q,
            @RequestParam(required = false) CustomerId customer,
            @Parameter(description = "Whether they go on only when staff does something")
                    @RequestParam(required = false)
                    Boolean attention,
            @RequestParam(defaultValue = "NEWEST_FIRST") OrderSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var question = new FindOrders(new OrderFilter(status, q, customer, attention), sort, cursor, limit);
        return OrderRows.of(lists.page(question, OrderOverview.class));
    }

    @Operation(summary = "One order, by its id or its number; its ETag is for If-Match")
    @GetMapping("/{id}")
    ResponseEntity<AdminOrder> one(@PathVariable String id) {
        return desk.answer(desk.existing(id));
    }

    @Operation(summary = "Approve, reject, cancel, suspend or resume an order")
    @PatchMapping("/{id}/status")
    ResponseEntity<AdminOrder> decide(
            @PathVariable String id, @Valid @RequestBody OrderDecision body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        var version = ifMatch.expected(seen.version());
        // an order that is no longer pending never is again, so its refusal needs nothing to be made sure of
        if (body.action() != OrderAction.APPROVE || seen.status() != OrderStatus.PENDING)
            return desk.done(command(seen, body, version), Outlook.after(seen, body));
        var corrected = vat.settle(seen, body.acceptedTotal());
        ensureMayOrder(seen, body);
        return desk.done(
                command(seen, body, corrected.isPresent() ? Long.valueOf(seen.version() + 1) : version),
                Outlook.after(corrected.orElse(seen), body));
    }

    private static OrderCommand command(OrderDetails order, OrderDecision body, Long version) {
        return switch (body.action()) {
            case APPROVE -> new ApproveOrder(order.id(), version);
            case REJECT -> new RejectOrder(order.id(), version, ContactKey.seal(order, explanation(body)));
            case CANCEL -> new CancelOrder(order.id(), version);
            case SUSPEND -> new SuspendOrder(order.id(), version);
            case RESUME -> new ResumeOrder(order.id(), version);
        };
    }

    private void ensureMayOrder(OrderDetails order, OrderDecision body) {
        if (body.approvesCustomer()) messages.send(new ApproveCustomer(order.customerId(), null));
        messages.send(new EnsureMayOrder(order.customerId()));
    }

    private static String explanation(OrderDecision body) {
        if (body.explanation() == null || body.explanation().isBlank())
            throw new InvalidRequest("explanation", "not-blank", "The customer is told why.");
        return body.explanation().strip();
    }
}
