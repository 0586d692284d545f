package nl.hostforge.messages.notice;

import java.time.Instant;
import nl.hostforge.messages.identity.InvoiceId;

/**
 * What a provider told us, as far as it is kept: which thing changed and how, never what it contains.
 *
 * @param action the provider's own word, for instance {@code payment_registered}
 * @param bookedId the provider's own id of the invoice; of the thing itself where that is no invoice
 * @param bookedState in the provider's own word, as it was told; null where it was not
 * @param bookedVersion which version of the invoice was read at last; null until then
 * @param invoiceId which of our invoices it is; null where that is not known
 * @param invoiceNumber its legal number; null where there is none
 * @param orderNumber of the order that was invoiced; null where that is not known
 * @param failure why it could not be looked into, as a code; null if nothing went wrong
 * @param attempts how often it was looked into
 * @param changedAt when its state changed last
 * @param askedBy the id of who had it looked into again; null if nobody
 * @param askedAt when they did
 */
public record NoticeOverview(
        NoticeId id,
        NoticeSource source,
        String action,
        String bookedId,
        String bookedState,
        Long bookedVersion,
        InvoiceId invoiceId,
        String invoiceNumber,
        String orderNumber,
        NoticeState state,
        String failure,
        int attempts,
        Instant receivedAt,
        Instant changedAt,
        String askedBy,
        Instant askedAt) {}
