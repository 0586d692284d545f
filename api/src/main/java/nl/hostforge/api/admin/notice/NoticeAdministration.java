package nl.hostforge.api.admin.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.hostforge.api.admin.notice.NoticeBodies.NoticeRow;
import nl.hostforge.api.admin.notice.NoticeBodies.NoticeRows;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.NoticeFilter;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeOverview;
import nl.hostforge.messages.notice.NoticeQuery.FindNotice;
import nl.hostforge.messages.notice.NoticeQuery.FindNotices;
import nl.hostforge.messages.notice.NoticeState;
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

/** How staff sees what the bookkeeping told us, and admins have it looked into again. */
@RestController
@RequestMapping("/api/admin/notices")
@Tag(name = "Notices of the bookkeeping")
class NoticeAdministration {
    private final Messages messages;
    private final Lists lists;
    private final StaffCredentials staff;
    private final CallNotes notes;

    NoticeAdministration(Messages messages, Lists lists, StaffCredentials staff, CallNotes notes) {
        this.messages = messages;
        this.lists = lists;
        this.staff = staff;
        this.notes = notes;
    }

    @Operation(
            summary =
                    "What the bookkeeping told, and what was found without being told, a page at a time, the last first")
    @GetMapping
    NoticeRows page(
            @RequestParam(required = false) NoticeState state,
            @Parameter(
                            description =
                                    "The beginning of an invoice's or an order's number, or of the bookkeeping's own id")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String q,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var page = lists.page(new FindNotices(new NoticeFilter(state, q), cursor, limit), NoticeOverview.class);
        return new NoticeRows(rows(page.items()), page.nextCursor());
    }

    @Operation(summary = "One notice")
    @GetMapping("/{id}")
    NoticeRow one(@PathVariable NoticeId id) {
        return rows(List.of(find(id))).getFirst();
    }

    @Operation(summary = "Look into the notice again; it is done a moment later")
    @PostMapping("/{id}/reprocess")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    NoticeRow reprocess(@PathVariable NoticeId id, @Valid @RequestBody(required = false) Reason body) {
        find(id);
        notes.because(Reason.of(body));
        messages.send(new RequestReading(id));
        return one(id);
    }

    private NoticeOverview find(NoticeId id) {
        return messages.ask(new FindNotice(id), ResponseTypes.optionalInstanceOf(NoticeOverview.class))
                .orElseThrow(() -> new NotFound("notice"));
    }

    private List<NoticeRow> rows(List<NoticeOverview> notices) {
        var nameOf = staff.namesIn(notices, _ -> ActorKind.STAFF, NoticeOverview::askedBy);
        return notices.stream()
                .map(notice -> NoticeRow.of(notice, nameOf.apply(notice)))
                .toList();
    }
}
