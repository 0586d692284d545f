package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the dunning of a customer. Who asks, and why, travels as metadata. Days are those of Europe/Amsterdam. */
public sealed interface DunningCommand {
    CustomerId customerId();

    @TargetAggregateIdentifier
    default DunningId dunningId() {
        return DunningId.of(customerId());
    }

    /**
     * Works off a day for a customer of whom something comes ({@link DunningCase#isConcernedBy}): a promise that lapsed is broken, and the stage that is due by then comes, one at most. A
     * repeat changes nothing.
     *
     * @param day the day that is worked off
     * @param today the present day, on which what is due comes; later than the other after an outage
     * @param standard everybody's schedule
     */
    record DunCustomer(
            CustomerId customerId, LocalDate day, LocalDate today, DunningFacts facts, DunningSchedule standard)
            implements DunningCommand {}

    /**
     * Has the next stage come before its day. Refused where nothing is overdue ({@code nothing-overdue}) or another stage comes
     * next ({@code not-the-next-stage}), while the customer is excluded ({@code excluded-from-dunning}) or has promised to pay
     * ({@code promise-to-pay-pending}), and where one came on this day ({@code stage-reached-today}). The stage that came on
     * this day changes nothing.
     */
    record AdvanceDunning(
            CustomerId customerId, DunningStage stage, LocalDate today, DunningFacts facts, DunningSchedule standard)
            implements DunningCommand {}

    /** Tells that something was paid, credited or written off. Where nothing is overdue any more dunning ends. */
    record ReviewArrears(CustomerId customerId, LocalDate today, DunningFacts facts) implements DunningCommand {}

    /**
     * Puts a promise to pay on record, instead of an earlier one. Refused for a day that has passed ({@code date-in-past}) or
     * lies more than half a year ahead ({@code date-too-far}).
     *
     * @param until the last day to keep it
     */
    record RecordPromiseToPay(CustomerId customerId, LocalDate until, LocalDate today) implements DunningCommand {}

    /** Waits for a promised payment no longer. Without a promise nothing changes; there has to be a dunning. */
    record WithdrawPromiseToPay(CustomerId customerId) implements DunningCommand {}

    /**
     * Has a customer not dunned. Refused for a day that has passed ({@code date-in-past}).
     *
     * @param until the last day of it; null for good
     */
    record ExcludeFromDunning(CustomerId customerId, LocalDate until, LocalDate today) implements DunningCommand {}

    /** Has a customer dunned as everybody is. Who is changes nothing; there has to be a dunning. */
    record IncludeInDunning(CustomerId customerId) implements DunningCommand {}

    /**
     * Gives a customer a schedule of their own. Refused unless it is one ({@code invalid-dunning-schedule}).
     *
     * @param schedule null for everybody's
     */
    record AgreeDunningSchedule(CustomerId customerId, DunningSchedule schedule) implements DunningCommand {}
}
