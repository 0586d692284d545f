package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of an invoice.
 *
 * @param price of one, with or without tax as the invoice says
 * @param amount free text with a number in front; null means one
 * @param period such as {@code 20260301..20260331}; null for none
 */
record Detail(
        String id,
        String description,
        BigDecimal price,
        String amount,
        String taxRateId,
        String ledgerAccountId,
        String period,
        int rowOrder,
        Instant createdAt,
        Instant updatedAt) {

    BigDecimal total() {
        return price.multiply(Amounts.quantity(amount));
    }

    Detail credited(String newId, int row, Instant now) {
        return new Detail(
                newId, description, price, Amounts.negated(amount), taxRateId, ledgerAccountId, period, row, now, now);
    }
}
