package nl.hostforge.api.admin.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeOverview;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;

/** What staff gets about notices and the connection that they come through. */
final class NoticeBodies {
    private NoticeBodies() {}

    /** A notice; the fields mean what they mean in {@link NoticeOverview}. */
    record NoticeRow(
            @Schema(type = "string", format = "uuid") NoticeId id,
            NoticeSource source,

            @Schema(description = "The bookkeeping's own word", example = "payment_registered")
            String action,

            @Schema(description = "The bookkeeping's own id of the invoice", example = "433546254870480002")
            String bookedId,

            @Schema(description = "The invoice's state in the bookkeeping's own word, as it was told", nullable = true)
            String bookedState,

            @Schema(type = "string", format = "uuid", nullable = true)
            InvoiceId invoiceId,

            @Schema(example = "2026-0017", nullable = true) String invoiceNumber,
            @Schema(example = "HF-10001", nullable = true) String orderNumber,
            NoticeState state,

            @Schema(description = "Why it could not be looked into", example = "invoice-not-issued", nullable = true)
            String failure,

            int attempts,
            Instant receivedAt,
            Instant changedAt,

            @Schema(description = "E-mail address of who had it looked into again", nullable = true)
            String askedBy,

            @Schema(nullable = true) Instant askedAt) {
        static NoticeRow of(NoticeOverview notice, String askedBy) {
            return new NoticeRow(
                    notice.id(),
                    notice.source(),
                    notice.action(),
                    notice.bookedId(),
                    notice.bookedState(),
                    notice.invoiceId(),
                    notice.invoiceNumber(),
                    notice.orderNumber(),
                    notice.state(),
                    notice.failure(),
                    notice.attempts(),
                    notice.receivedAt(),
                    notice.changedAt(),
                    askedBy,
                    notice.askedAt());
        }
    }

    /** A page of the list. */
    record NoticeRows(
            List<NoticeRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {}

    /** How the connection stands; the fields mean what they mean in {@link BookkeepingLink}. */
    record LinkBody(
            @Schema(description = "Null where no public address is configured", nullable = true)
            WebhookBody webhook,

            MappingBody mapping,

            @Schema(description = "Null before the first", nullable = true)
            ReconciliationBody lastReconciliation,

            CountsBody notices,

            @Schema(description = "What was not genuine, by day, the last day first; a week at most")
            List<RefusedBody> refused) {
        static LinkBody of(BookkeepingLink link) {
            return new LinkBody(
                    link.webhook() == null ? null : WebhookBody.of(link.webhook()),
                    new MappingBody(link.mapping().checkedAt(), link.mapping().problems()),
                    link.lastReconciliation() == null ? null : ReconciliationBody.of(link.lastReconciliation()),
                    new CountsBody(
                            link.notices().getOrDefault(NoticeState.RECEIVED, 0L),
                            link.notices().getOrDefault(NoticeState.FAILED, 0L)),
                    link.refused().stream()
                            .map(refused -> new RefusedBody(refused.day(), refused.count()))
                            .toList());
        }
    }

    record WebhookBody(
            String address,
            boolean active,
            @Schema(nullable = true) Instant registeredAt,
            @Schema(nullable = true) Instant checkedAt,

            @Schema(description = "Why it is not registered", example = "invalid-data", nullable = true)
            String failure,

            @Schema(description = "How often the bookkeeping had switched it off and it was registered anew")
            int renewals) {
        static WebhookBody of(BookkeepingLink.Webhook webhook) {
            return new WebhookBody(
                    webhook.address(),
                    webhook.active(),
                    webhook.registeredAt(),
                    webhook.checkedAt(),
                    webhook.failure(),
                    webhook.renewals());
        }
    }

    record MappingBody(
            @Schema(description = "Null while the bookkeeping could not be asked yet", nullable = true)
            Instant checkedAt,

            @Schema(description = "Which tax codes and ledgers of ours the bookkeeping does not have")
            List<String> problems) {}

    record ReconciliationBody(
            Instant startedAt, @Schema(nullable = true) Instant endedAt, long compared, long found) {
        static ReconciliationBody of(BookkeepingLink.Reconciliation reconciliation) {
            return new ReconciliationBody(
                    reconciliation.startedAt(),
                    reconciliation.endedAt(),
                    reconciliation.compared(),
                    reconciliation.found());
        }
    }

    /** How many notices want somebody or something. */
    record CountsBody(long received, long failed) {}

    record RefusedBody(LocalDate day, long count) {}
}
