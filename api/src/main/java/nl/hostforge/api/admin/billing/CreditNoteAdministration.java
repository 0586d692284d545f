package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.hostforge.api.admin.billing.CreditNoteBodies.AdminCreditNote;
import nl.hostforge.api.admin.billing.CreditNoteBodies.CreditAsk;
import nl.hostforge.api.admin.billing.CreditNoteBodies.CreditAsked;
import nl.hostforge.api.admin.billing.CreditNoteBodies.ReissueAsk;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.CreditNoteCommand.RetryCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditNote;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How staff takes back what an invoice of ours charged. The answer comes when the credit note is asked for; it gets its number
 * a moment later.
 */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "Invoices")
class CreditNoteAdministration {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Messages messages;
    private final CallNotes notes;
    private final Clock clock;

    CreditNoteAdministration(Messages messages, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(
            summary = "Credit an invoice, or lines of it",
            description = "Refused for more than is left (credited-too-much), for an invoice of the bookkeeping"
                    + " (numbered-by-bookkeeping) and for one that was not issued (invoice-not-issued)")
    @PostMapping("/invoices/{id}/credit-notes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    CreditAsked credit(@PathVariable InvoiceId id, @Valid @RequestBody CreditAsk body, IdempotencyKey key) {
        return new CreditAsked(credit(id, body.reason(), body.toLines(), null, key), null);
    }

    @Operation(
            summary = "Credit all that is left of an invoice and invoice corrected lines instead",
            description = "Refused as crediting is")
    @PostMapping("/invoices/{id}/credit-and-reissue")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    CreditAsked reissue(@PathVariable InvoiceId id, @Valid @RequestBody ReissueAsk body, IdempotencyKey key) {
        var creditNote = credit(id, body.reason(), null, body.toLines(), key);
        return new CreditAsked(creditNote, InvoiceId.ofReissue(creditNote));
    }

    private InvoiceId credit(
            InvoiceId id, String reason, List<CreditedLine> lines, List<CorrectedLine> instead, IdempotencyKey key) {
        messages.ask(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .orElseThrow(() -> new NotFound("invoice"));
        notes.because(reason);
        var today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        var name = key.derive("credit-note").toString();
        return messages.send(new CreditInvoice(id, name, today, reason, lines, instead));
    }

    @Operation(summary = "One credit note of ours")
    @GetMapping("/credit-notes/{id}")
    AdminCreditNote one(@PathVariable InvoiceId id) {
        return messages.ask(new FindCreditNote(id), ResponseTypes.optionalInstanceOf(CreditNoteDetails.class))
                .map(AdminCreditNote::of)
                .orElseThrow(() -> new NotFound("credit note"));
    }

    @Operation(
            summary = "Have the bookkeeping asked again for a credit note; it is done a moment later",
            description = "Refused (booking-not-failed) unless the booking failed")
    @PostMapping("/credit-notes/{id}/book")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    AdminCreditNote book(@PathVariable InvoiceId id, @Valid @RequestBody(required = false) Reason body) {
        one(id);
        notes.because(Reason.of(body));
        messages.send(new RetryCreditNoteBooking(id));
        return one(id);
    }
}
