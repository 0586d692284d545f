package nl.hostforge.query.drift;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.drift.DriftEvent;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftEvent.DriftDismissed;
import nl.hostforge.messages.drift.DriftEvent.DriftFound;
import nl.hostforge.messages.drift.DriftEvent.DriftRepairFailed;
import nl.hostforge.messages.drift.DriftEvent.DriftRepaired;
import nl.hostforge.messages.drift.DriftEvent.DriftResolved;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;

/** Copies what happens to findings, and keeps each happening as a line of its history. */
class DriftProjection {
    private final DriftTables tables;

    DriftProjection(DriftTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(
            DriftEvent event,
            @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            MetaData metadata) {
        var id = event.findingId();
        switch (event) {
            case DriftFound found -> tables.found(id, found.difference(), at);
            case DriftAccepted accepted ->
                tables.move(
                        id,
                        accepted.difference().remedy() == DriftRemedy.TAKE_OVER
                                ? DriftState.TAKEN_OVER
                                : DriftState.ACCEPTED,
                        at,
                        ", decided_at = ?, code = null, words = null, next_attempt_at = null",
                        Timestamp.from(at));
            case DriftDismissed dismissed ->
                tables.move(id, DriftState.DISMISSED, at, ", decided_at = ?", Timestamp.from(at));
            case DriftResolved resolved -> tables.move(id, DriftState.RESOLVED, at, "");
            case DriftRepaired repaired ->
                tables.move(
                        id,
                        DriftState.REPAIRED,
                        at,
                        ", proof = ?, code = null, words = null, next_attempt_at = null",
                        repaired.proof());
            case DriftRepairFailed failed -> fail(failed, at);
        }
        tables.note(id, version, event.getClass().getAnnotation(StoredAs.class).value(), at, metadata);
    }

    @EventHandler
    void on(CustomerErased event) {
        tables.erase(event.customerId());
    }

    private void fail(DriftRepairFailed event, Instant at) {
        var words = event.words() == null || !tables.mayKeepWords(event.findingId())
                ? null
                : event.words().orElse(null);
        tables.move(
                event.findingId(),
                event.finalFailure() ? DriftState.FAILED : DriftState.ACCEPTED,
                at,
                ", code = ?, words = ?, next_attempt_at = ?",
                event.code(),
                words,
                event.nextAttemptAt() == null ? null : Timestamp.from(event.nextAttemptAt()));
    }
}
