package nl.hostforge.messages.subscription;

import java.util.List;
import nl.hostforge.messages.money.Money;

/**
 * What a day's run put on invoices, beside what was foreseen of it.
 *
 * @param done what is on invoices of the day, those included that are drafts still
 * @param differences by customer; those only that were asked for at most
 * @param found how many differences there are in all
 */
public record RunComparison(Sum foreseen, Sum done, List<RunDifference> differences, int found) {
    /**
     * All of one side.
     *
     * @param net without VAT
     */
    public record Sum(int customers, int periods, Money net) {}
}
