package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.api.admin.billing.InvoiceBodies.AdminInvoice;
import nl.hostforge.api.admin.billing.InvoiceBodies.InvoiceRows;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How staff finds invoices, and admins have one booked again. */
@RestController
@RequestMapping("/api/admin/invoices")
@Tag(name = "Invoices")
class InvoiceAdministration {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Messages messages;
    private final Lists lists;
    private final CallNotes notes;
    private final Clock clock;

    InvoiceAdministration(Messages messages, Lists lists, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(summary = "Invoices, a page at a time")
    @GetMapping
    InvoiceRows page(
            @RequestParam(required = false) InvoiceState state,
            @Parameter(description = "Words, each part of an order's number, an invoice's number or a customer's name")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String q,
            @RequestParam(required = false) CustomerId customer,
            @Parameter(description = "Only the invoices of this order") @RequestParam(required = false) OrderId order,
            @Parameter(description = "Only issued invoices that were paid so far") @RequestParam(required = false)
                    PaymentState payment,
            @Parameter(description = "Only invoices that we numbered and that are booked so far")
                    @RequestParam(required = false)
                    BookingState booking,
            @Parameter(description = "Whether only those of which something is open that was to be paid before today")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(defaultValue = "NEWEST_FIRST") InvoiceSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var overdueOn = overdue ? LocalDate.ofInstant(clock.instant(), AMSTERDAM) : null;
        var filter = new InvoiceFilter(state, q, customer, order, payment, booking, overdueOn);
        var question = new FindInvoices(filter, sort, cursor, limit);
        return InvoiceRows.of(lists.page(question, InvoiceOverview.class));
    }

    @Operation(summary = "One invoice")
    @GetMapping("/{id}")
    AdminInvoice one(@PathVariable InvoiceId id) {
        return messages.ask(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .map(AdminInvoice::of)
                .orElseThrow(() -> new NotFound("invoice"));
    }

    @Operation(
            summary = "Have the bookkeeping asked again; it is done a moment later",
            description = "Refused (booking-not-failed) unless the booking failed")
    @PostMapping("/{id}/book")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    AdminInvoice book(@PathVariable InvoiceId id, @Valid @RequestBody(required = false) Reason body) {
        one(id);
        notes.because(Reason.of(body));
        messages.send(new RetryInvoiceBooking(id));
        return one(id);
    }
}
