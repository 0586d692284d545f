package nl.hostforge.api.admin.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import nl.hostforge.api.admin.notice.NoticeBodies.LinkBody;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeQuery.FindBookkeepingLink;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees whether the bookkeeping reaches us, and admins have all invoices compared. */
@RestController
@RequestMapping("/api/admin/bookkeeping")
@Tag(name = "Notices of the bookkeeping")
class BookkeepingAdministration {
    private final Messages messages;
    private final CallNotes notes;

    BookkeepingAdministration(Messages messages, CallNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    @Operation(summary = "How the connection with the bookkeeping stands")
    @GetMapping
    LinkBody link() {
        return LinkBody.of(messages.ask(new FindBookkeepingLink(), ResponseTypes.instanceOf(BookkeepingLink.class)));
    }

    @Operation(summary = "Compare all invoices with the bookkeeping now; one comparison at a time")
    @PostMapping("/reconcile")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    LinkBody reconcile(@Valid @RequestBody(required = false) Reason body) {
        notes.because(Reason.of(body));
        messages.send(new RequestReconciliation());
        return link();
    }
}
