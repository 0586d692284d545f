package nl.hostforge.messages.ledger;

import java.time.LocalDate;

/** What can be asked of the ledger. Every answer is made of lines of the journal and nothing else. */
public sealed interface LedgerQuery {
    /** Name of the read model that is asked. */
    String READ_MODEL = "ledger";

    /** What was sold: a {@link RevenueReport}. */
    record ReportRevenue(ReportPeriod period) implements LedgerQuery {}

    /** What is to be declared: a {@link VatReturn}. */
    record ReportVat(ReportPeriod period) implements LedgerQuery {}

    /** What was open at the end of a day, as far as that is known now: a {@link ReceivablesAgeing}. */
    record ReportAgeing(LocalDate asOf) implements LedgerQuery {}

    /** All accounts: a {@link TrialBalance}. */
    record ReportBalances(ReportPeriod period) implements LedgerQuery {}

    /**
     * Lines of the journal, by the day that they count on and then by their place in the log: a {@code
     * Page<JournalLine>}. Refused ({@code invalid-cursor}) if the cursor is not one that a page gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindLines(LineFilter filter, String cursor, int limit) implements LedgerQuery {}
}
