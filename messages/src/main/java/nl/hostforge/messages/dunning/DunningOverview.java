package nl.hostforge.messages.dunning;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.money.Money;

/**
 * The dunning of a customer as one row of a list.
 *
 * @param customerName null once erased
 * @param stage the last stage of the present episode; null without one
 * @param stageOn the day of it; null likewise
 * @param overdue what is overdue today; nothing where nothing is
 * @param invoices how many invoices that is
 * @param dueSince the last day to pay of the oldest of them; null where nothing is overdue
 * @param promisedUntil the last day of a promise to pay; null without one
 * @param excluded whether the customer is not dunned
 * @param excludedUntil the last day of that; null for good, and where the customer is dunned
 * @param ownSchedule whether the customer has a schedule of their own
 * @param following what came next when the last stage came; null if nothing does
 */
public record DunningOverview(
        CustomerId customerId,
        String customerName,
        DunningStatus status,
        DunningStage stage,
        LocalDate stageOn,
        Money overdue,
        int invoices,
        LocalDate dueSince,
        LocalDate promisedUntil,
        boolean excluded,
        LocalDate excludedUntil,
        boolean ownSchedule,
        NextStage following,
        Instant changedAt) {}
