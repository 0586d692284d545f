package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice that the biller issues and numbers itself; Moneybird only books it.
 *
 * @param reference the biller's number, required and not unique
 * @param entryNumber counts the external invoices
 * @param source the biller's name for itself
 */
record ExternalInvoice(
        String id,
        String contactId,
        LocalDate date,
        LocalDate dueDate,
        String state,
        String reference,
        int entryNumber,
        String source,
        String sourceUrl,
        String currency,
        boolean pricesAreInclTax,
        List<Detail> details,
        List<Payment> payments,
        List<Attachment> attachments,
        LocalDate paidAt,
        LocalDate markedDubiousOn,
        LocalDate markedUncollectibleOn,
        List<Happening> events,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Billed {
    static final String NEW = "new";
    static final String OPEN = "open";
    static final String LATE = "late";
    static final String PAID = "paid";
    static final String UNCOLLECTIBLE = "uncollectible";

    @Override
    public BigDecimal discount() {
        return BigDecimal.ZERO;
    }

    boolean is(String one) {
        return state.equals(one);
    }

    boolean awaitsMoney() {
        return is(OPEN) || is(LATE);
    }

    /** A file that came with the invoice; only its name, type and size are kept. */
    record Attachment(String id, String filename, String contentType, int size, Instant createdAt) {}
}
