package nl.hostforge.messages.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What the bookkeeping tells about an invoice that it issued, by the names that a completed step keeps it under. */
public final class InvoiceFact {
    /** The legal number; empty where the bookkeeping told none. */
    public static final String NUMBER = "invoiceNumber";

    /** The date on the invoice (ISO 8601); absent from steps that were completed before it was kept. */
    public static final String DATE = "invoiceDate";

    /** What the invoice comes to there, VAT included: a plain decimal in the order's currency. */
    public static final String TOTAL = "total";

    /** The last day to pay (ISO 8601); absent where it was not told. */
    public static final String DUE = "dueOn";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private InvoiceFact() {}

    /**
     * @param facts what a completed step told; null where it told nothing
     * @param at when the step was completed
     * @return the date on the invoice, or, where that was not told, the day when it was issued
     */
    public static LocalDate date(Map<String, String> facts, Instant at) {
        return day(facts, DATE).orElseGet(() -> LocalDate.ofInstant(at, AMSTERDAM));
    }

    /**
     * @param facts what a completed step told; null where it told nothing
     * @return the last day to pay, or empty where that was not told
     */
    public static Optional<LocalDate> dueOn(Map<String, String> facts) {
        return day(facts, DUE);
    }

    /** @return the legal number, or empty where none was told */
    public static Optional<String> number(Map<String, String> facts) {
        return told(facts, NUMBER).filter(number -> !number.isBlank());
    }

    /** @return what the invoice comes to in the bookkeeping, or empty where that was not told */
    public static Optional<BigDecimal> total(Map<String, String> facts) {
        try {
            return told(facts, TOTAL).map(BigDecimal::new);
        } catch (NumberFormatException otherwise) {
            return Optional.empty();
        }
    }

    /** What cannot be read counts as not told. */
    private static Optional<LocalDate> day(Map<String, String> facts, String name) {
        try {
            return told(facts, name).map(LocalDate::parse);
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static Optional<String> told(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts).map(all -> all.get(name));
    }
}
