package nl.hostforge.query.dunning;

import java.time.Instant;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.CustomerIncludedInDunning;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleAgreed;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleDropped;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayBroken;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayKept;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayWithdrawn;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningStatus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/**
 * Copies what happens in dunning. A reminder about a newer invoice leaves a suspended customer suspended, as the stages after
 * the suspension are told by their own.
 */
class DunningProjection {
    private final DunningTables tables;

    DunningProjection(DunningTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(DunningEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var customer = event.customerId();
        tables.advance(customer, version, at);
        switch (event) {
            case DunningStarted _ -> tables.set(customer, "status", DunningStatus.REMINDED.name());
            case ReminderDue reminder -> stage(reminder);
            case DunningSuspensionDecided decided -> {
                stage(decided);
                tables.set(customer, "status", DunningStatus.SUSPENDED.name());
            }
            case DunningTerminationDecided decided -> {
                stage(decided);
                tables.set(customer, "status", DunningStatus.TERMINATED.name());
            }
            case DunningEnded _ ->
                tables.set(
                        customer,
                        "status, stage, stage_on, next_stage, next_on",
                        DunningStatus.NONE.name(),
                        null,
                        null,
                        null,
                        null);
            case PromiseToPayRecorded promise -> tables.set(customer, "promised_until", promise.until());
            case PromiseToPayWithdrawn _, PromiseToPayKept _, PromiseToPayBroken _ ->
                tables.set(customer, "promised_until", new Object[] {null});
            case CustomerExcludedFromDunning excluded ->
                tables.set(customer, "excluded, excluded_until", true, excluded.until());
            case CustomerIncludedInDunning _ -> tables.set(customer, "excluded, excluded_until", false, null);
            case DunningScheduleAgreed _ -> tables.set(customer, "own_schedule", true);
            case DunningScheduleDropped _ -> tables.set(customer, "own_schedule", false);
        }
    }

    private void stage(StageReached event) {
        var following = event.following();
        tables.set(
                event.customerId(),
                "stage, stage_on, next_stage, next_on",
                event.stage().name(),
                event.on(),
                following == null ? null : following.stage().name(),
                following == null ? null : following.day());
    }
}
