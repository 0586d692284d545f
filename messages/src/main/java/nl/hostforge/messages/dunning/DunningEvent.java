package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import org.axonframework.serialization.Revision;

/**
 * What can happen in the dunning of a customer. Who did it and why stands in the metadata. An episode lasts from the first
 * stage until nothing is overdue any more; they are counted from 1.
 */
public sealed interface DunningEvent {
    CustomerId customerId();

    /** The customer is dunned from now on. The first stage stands in the same commit. */
    @StoredAs("dunning.DunningStarted")
    @Revision("1")
    record DunningStarted(CustomerId customerId, int episode, LocalDate on) implements DunningEvent {}

    /**
     * The customer is to be reminded.
     *
     * @param stage the first or the second reminder
     * @param on the day of it, in Europe/Amsterdam
     * @param oldest the invoice that has been overdue for longest, by which the days are counted
     * @param arrears all that is overdue, the oldest first
     * @param total what that comes to
     * @param following what comes if nothing is paid; null if nothing does
     */
    @StoredAs("dunning.ReminderDue")
    @Revision("1")
    record ReminderDue(
            CustomerId customerId,
            int episode,
            DunningStage stage,
            LocalDate on,
            InvoiceId oldest,
            List<Arrear> arrears,
            Money total,
            NextStage following)
            implements StageReached {}

    /**
     * The customer's hosting is to be suspended. The other fields are those of {@link ReminderDue}.
     *
     * @param suspensions what is suspended; what somebody else suspended is not among it
     */
    @StoredAs("dunning.DunningSuspensionDecided")
    @Revision("1")
    record DunningSuspensionDecided(
            CustomerId customerId,
            int episode,
            LocalDate on,
            InvoiceId oldest,
            List<Arrear> arrears,
            Money total,
            NextStage following,
            List<DunningSuspension> suspensions)
            implements StageReached {
        @Override
        public DunningStage stage() {
            return DunningStage.SUSPENSION;
        }
    }

    /**
     * What the customer has is to be ended. Domain names stay registered until they expire. The other fields are those of
     * {@link ReminderDue}.
     *
     * @param orders what is ended
     */
    @StoredAs("dunning.DunningTerminationDecided")
    @Revision("1")
    record DunningTerminationDecided(
            CustomerId customerId,
            int episode,
            LocalDate on,
            InvoiceId oldest,
            List<Arrear> arrears,
            Money total,
            List<DunnedOrder> orders)
            implements StageReached {
        @Override
        public DunningStage stage() {
            return DunningStage.TERMINATION;
        }

        @Override
        public NextStage following() {
            return null;
        }
    }

    /**
     * Nothing is overdue any more: all was paid, credited or written off.
     *
     * @param on the day of it, in Europe/Amsterdam
     * @param suspensions what dunning suspended, which is undone; nothing where all was ended since
     */
    @StoredAs("dunning.DunningEnded")
    @Revision("1")
    record DunningEnded(CustomerId customerId, int episode, LocalDate on, List<DunningSuspension> suspensions)
            implements DunningEvent {}

    /**
     * The customer promised to pay, so that nothing happens until then. It stands instead of an earlier promise.
     *
     * @param until the last day to keep it
     */
    @StoredAs("dunning.PromiseToPayRecorded")
    @Revision("1")
    record PromiseToPayRecorded(CustomerId customerId, LocalDate until) implements DunningEvent {}

    /** Staff does not wait for the promised payment any longer. */
    @StoredAs("dunning.PromiseToPayWithdrawn")
    @Revision("1")
    record PromiseToPayWithdrawn(CustomerId customerId, LocalDate until) implements DunningEvent {}

    /** Nothing was overdue any more when the promise was still to be kept. */
    @StoredAs("dunning.PromiseToPayKept")
    @Revision("1")
    record PromiseToPayKept(CustomerId customerId, LocalDate until) implements DunningEvent {}

    /** The last day of the promise passed, and something is overdue. Dunning goes on where it was. */
    @StoredAs("dunning.PromiseToPayBroken")
    @Revision("1")
    record PromiseToPayBroken(CustomerId customerId, LocalDate until) implements DunningEvent {}

    /**
     * The customer is not dunned. What was suspended stays so.
     *
     * @param until the last day of it; null for good
     */
    @StoredAs("dunning.CustomerExcludedFromDunning")
    @Revision("1")
    record CustomerExcludedFromDunning(CustomerId customerId, LocalDate until) implements DunningEvent {}

    /** The customer is dunned again as everybody is. */
    @StoredAs("dunning.CustomerIncludedInDunning")
    @Revision("1")
    record CustomerIncludedInDunning(CustomerId customerId) implements DunningEvent {}

    /** The customer has a schedule of their own. */
    @StoredAs("dunning.DunningScheduleAgreed")
    @Revision("1")
    record DunningScheduleAgreed(CustomerId customerId, DunningSchedule schedule) implements DunningEvent {}

    /** The customer is dunned by the schedule that everybody has. */
    @StoredAs("dunning.DunningScheduleDropped")
    @Revision("1")
    record DunningScheduleDropped(CustomerId customerId) implements DunningEvent {}

    /** Something is done about arrears. In one episode no stage comes twice for the same oldest invoice. */
    sealed interface StageReached extends DunningEvent {
        int episode();

        DunningStage stage();

        LocalDate on();

        InvoiceId oldest();

        List<Arrear> arrears();

        Money total();

        NextStage following();
    }
}
