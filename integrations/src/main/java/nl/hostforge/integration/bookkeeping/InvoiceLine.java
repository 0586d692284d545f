package nl.hostforge.integration.bookkeeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.messages.coupon.LineDiscount;
import nl.hostforge.messages.customer.Language;

/**
 * A line of an invoice.
 *
 * @param price of one, excluding VAT
 * @param taxCode ours; the settings say which tax rate that is there
 * @param ledger ours; the settings say which account that is there
 * @param period what the line is for, first and last day included
 */
public record InvoiceLine(
        String description,
        BigDecimal quantity,
        BigDecimal price,
        String taxCode,
        String ledger,
        Optional<Period> period) {

    public record Period(LocalDate first, LocalDate last) {}

    /**
     * The bookkeeping knows no discount on a line, so what is taken off stands on a line of its own below it, booked alike.
     *
     * @param discount null where nothing is taken off
     */
    public Stream<InvoiceLine> less(LineDiscount discount, Language language) {
        if (discount == null) return Stream.of(this);
        return Stream.of(
                this,
                new InvoiceLine(
                        discount.text(language),
                        BigDecimal.ONE,
                        discount.off().negated().amount(),
                        taxCode,
                        ledger,
                        period));
    }
}
