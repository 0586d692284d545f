package nl.hostforge.messages.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the connection with the bookkeeping stands.
 *
 * @param webhook where it tells us what happened; null where no public address is configured
 * @param mapping how our tax codes and ledgers fit its own
 * @param lastReconciliation the last comparison; null before the first
 * @param notices how many there are in each state
 * @param refused what came to the door and was not genuine, by day, the last day first; a week at most
 */
public record BookkeepingLink(
        Webhook webhook,
        Mapping mapping,
        Reconciliation lastReconciliation,
        Map<NoticeState, Long> notices,
        List<Refused> refused) {

    /**
     * @param address of ours
     * @param active whether it is registered there and not switched off, when we looked last
     * @param registeredAt null if it never was
     * @param checkedAt when we looked last; null if never
     * @param failure why it could not be registered or looked up, as a code; null if nothing went wrong
     * @param renewals how often the bookkeeping had switched it off and it was registered anew
     */
    public record Webhook(
            String address, boolean active, Instant registeredAt, Instant checkedAt, String failure, int renewals) {}

    /**
     * @param checkedAt when this node could ask last; null if it could not yet
     * @param problems what does not fit, as sentences
     */
    public record Mapping(Instant checkedAt, List<String> problems) {}

    /**
     * @param endedAt null while it runs
     * @param compared how many invoices of ours were compared
     * @param found how many of them had changed without our knowing
     */
    public record Reconciliation(Instant startedAt, Instant endedAt, long compared, long found) {}

    public record Refused(LocalDate day, long count) {}
}
