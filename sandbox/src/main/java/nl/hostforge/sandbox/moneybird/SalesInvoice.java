package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice that Moneybird issues: a draft until it is sent, and only then does it get its number.
 *
 * @param draftId counts the drafts; shown until the invoice has its number
 * @param invoiceId the legal number; null for a draft
 * @param reference the biller's; nothing keeps it unique
 * @param invoiceDate null for a draft, unless it was given
 * @param firstDueInterval days until it is due
 * @param originalSalesInvoiceId what a credit invoice credits; null for others
 * @param events its history
 * @param version grows with every change
 */
record SalesInvoice(
        String id,
        String contactId,
        int draftId,
        String invoiceId,
        String state,
        String reference,
        String workflowId,
        String documentStyleId,
        LocalDate invoiceDate,
        LocalDate dueDate,
        int firstDueInterval,
        String currency,
        boolean pricesAreInclTax,
        String paymentConditions,
        BigDecimal discount,
        List<Detail> details,
        List<Payment> payments,
        String originalSalesInvoiceId,
        boolean paused,
        LocalDate paidAt,
        LocalDate sentAt,
        LocalDate markedDubiousOn,
        LocalDate markedUncollectibleOn,
        int reminderCount,
        List<Happening> events,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Billed {
    static final String DRAFT = "draft";
    static final String SCHEDULED = "scheduled";
    static final String OPEN = "open";
    static final String LATE = "late";
    static final String REMINDED = "reminded";
    static final String PAID = "paid";
    static final String UNCOLLECTIBLE = "uncollectible";

    boolean is(String one) {
        return state.equals(one);
    }

    boolean awaitsMoney() {
        return is(OPEN) || is(LATE) || is(REMINDED);
    }
}
