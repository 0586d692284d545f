package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What the bookkeeping tells about an invoice that it issued, by the names that a completed step keeps it under. */
public final class InvoiceFact {
    /** The legal number; empty where the bookkeeping told none. */
    public static final String NUMBER = "invoiceNumber";

    /** The date on the invoice (ISO 8601); absent from steps that were completed before it was kept. */
    public static final String DATE = "invoiceDate";

    /** What the invoice comes to there, VAT included: a plain decimal in the order's currency. */
    public static final String TOTAL = "total";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private InvoiceFact() {}

    /**
     * @param facts what a completed step told; null where it told nothing
     * @param at when the step was completed
     * @return the date on the invoice, or, where that was not told, the day when it was issued
     */
    public static LocalDate date(Map<String, String> facts, Instant at) {
        var told = facts == null ? null : facts.get(DATE);
        try {
            if (told != null) return LocalDate.parse(told);
        } catch (DateTimeParseException otherwise) {
            // as if it had not been told
        }
        return LocalDate.ofInstant(at, AMSTERDAM);
    }
}
