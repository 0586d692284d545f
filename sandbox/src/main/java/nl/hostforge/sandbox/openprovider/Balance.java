package nl.hostforge.sandbox.openprovider;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Stream;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import org.springframework.stereotype.Component;

/** The reseller's prepaid money: what there was, less what was charged. */
@Component
class Balance {
    private final Shelf<Charge> charges;
    private final OpenproviderSettings settings;
    private final Clock clock;

    Balance(Journal journal, OpenproviderSettings settings, Clock clock) {
        this.charges = journal.shelf("openprovider", "charge", Charge.class, charge -> String.valueOf(charge.id()));
        this.settings = settings;
        this.clock = clock;
    }

    void refuseUnlessEnough(BigDecimal amount) {
        if (left().compareTo(amount) < 0)
            throw new OpenproviderRefusal(
                    OpenproviderRefusal.NO_MONEY, "There is not enough money on your balance for this operation");
    }

    void charge(RegisteredDomain domain, String operation, BigDecimal amount) {
        charges.put(new Charge(
                charges.nextNumber(1),
                clock.instant(),
                domain.id(),
                domain.domain().full(),
                operation,
                amount,
                domain.status().equals(RegisteredDomain.REQUESTED) ? "RESERVED" : "PAID"));
    }

    /** What was reserved for this domain is now paid, or comes back. */
    void settle(long domainId, boolean done) {
        charges.where(charge -> charge.domainId() == domainId && charge.state().equals("RESERVED"))
                .toList()
                .forEach(charge -> charges.put(charge.now(done ? "PAID" : "RETURNED")));
    }

    BigDecimal left() {
        return settings.balance()
                .subtract(sum(charges.where(charge -> !charge.state().equals("RETURNED"))));
    }

    BigDecimal reserved() {
        return sum(charges.where(charge -> charge.state().equals("RESERVED")));
    }

    Collection<Charge> all() {
        return charges.all();
    }

    private static BigDecimal sum(Stream<Charge> some) {
        return some.map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
