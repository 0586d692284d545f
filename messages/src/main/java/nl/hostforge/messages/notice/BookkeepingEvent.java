package nl.hostforge.messages.notice;

import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What somebody wanted done about the bookkeeping. Who and why stand in the metadata; what became of it shows elsewhere. */
public sealed interface BookkeepingEvent {
    /** A notice is to be looked into again. */
    @StoredAs("bookkeeping.ReadingRequested")
    @Revision("1")
    record ReadingRequested(NoticeId noticeId) implements BookkeepingEvent {}

    /** All invoices are to be compared. */
    @StoredAs("bookkeeping.ReconciliationRequested")
    @Revision("1")
    record ReconciliationRequested() implements BookkeepingEvent {}
}
