package nl.hostforge.messages.ledger;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * What was open at the end of a day, by how long it was overdue.
 *
 * @param rows the longest overdue first
 * @param totals of every bucket, those with nothing in them included
 */
public record ReceivablesAgeing(LocalDate asOf, List<Row> rows, List<Total> totals, Money open) {
    /** How long an invoice has been overdue. */
    public enum Bucket {
        /** Its last day to pay is not over. */
        NOT_DUE(Integer.MIN_VALUE, 0),
        UP_TO_30_DAYS(1, 30),
        UP_TO_60_DAYS(31, 60),
        UP_TO_90_DAYS(61, 90),
        OVER_90_DAYS(91, Integer.MAX_VALUE);

        private final int from;
        private final int to;

        Bucket(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** @param days since the last day to pay; below zero before it */
        public static Bucket of(long days) {
            for (var bucket : values()) if (days >= bucket.from && days <= bucket.to) return bucket;
            throw new IllegalStateException("no bucket for " + days + " days");
        }
    }

    /**
     * One invoice.
     *
     * @param dueOn the last day to pay; the invoice's own date where that was not told
     * @param open what was to be paid then; below zero where more was paid than owed
     */
    public record Row(
            InvoiceId invoiceId,
            String document,
            CustomerId customerId,
            LocalDate issuedOn,
            LocalDate dueOn,
            long daysOverdue,
            Bucket bucket,
            Money open) {}

    /** What the invoices of one bucket come to. */
    public record Total(Bucket bucket, long invoices, Money open) {}
}
