package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.money.Money;

/**
 * A price that a customer was told of and does not pay yet.
 *
 * @param from the first day of the first period that it is for
 * @param price list price of one billing period, without VAT
 */
public record AnnouncedPrice(LocalDate from, Money price) {
    /** @return whether a period that begins on the day has it */
    public boolean isFor(LocalDate day) {
        return !day.isBefore(from);
    }
}
