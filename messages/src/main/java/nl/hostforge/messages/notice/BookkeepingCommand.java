package nl.hostforge.messages.notice;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an admin can have done about the bookkeeping. Each is noted for ever, and then done. */
public sealed interface BookkeepingCommand {
    /** Where it is noted what was asked. */
    String STREAM = "bookkeeping/requests";

    @TargetAggregateIdentifier
    default String stream() {
        return STREAM;
    }

    /** Notes that somebody wants a notice looked into again. */
    record RequestReading(NoticeId noticeId) implements BookkeepingCommand {}

    /** Notes that somebody wants all invoices compared now. */
    record RequestReconciliation() implements BookkeepingCommand {}
}
