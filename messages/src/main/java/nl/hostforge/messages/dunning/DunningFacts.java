package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.money.Money;

/**
 * What is decided by.
 *
 * @param arrears what the customer owes and was to be paid before, by its invoices' own streams; the oldest first
 * @param orders what the customer has that goes on
 */
public record DunningFacts(List<Arrear> arrears, List<DunnedOrder> orders) {
    public boolean nothingOverdue() {
        return arrears.isEmpty();
    }

    /** What counts for how far dunning is. */
    public Arrear oldest() {
        return arrears.getFirst();
    }

    public Money total() {
        return arrears.stream().map(Arrear::open).reduce(Money.noEuro(), Money::plus);
    }

    /** The same, of which only counts what was to be paid before a day. */
    public DunningFacts asOf(LocalDate day) {
        return new DunningFacts(
                arrears.stream().filter(arrear -> arrear.dueOn().isBefore(day)).toList(), orders);
    }
}
