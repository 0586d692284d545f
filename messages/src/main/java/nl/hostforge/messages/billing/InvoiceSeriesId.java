package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** Names a series of invoice numbers. Its text form is the raw value. */
public record InvoiceSeriesId(@JsonValue String value) {
    private static final String PREFIX = "invoice-series/";

    /** The bookkeeping's own, which it gives out itself. */
    public static final InvoiceSeriesId BOOKKEEPING = new InvoiceSeriesId(PREFIX + "bookkeeping");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceSeriesId {}

    /** Our own series of a calendar year, in Europe/Amsterdam. */
    public static InvoiceSeriesId of(int year) {
        return new InvoiceSeriesId(PREFIX + year);
    }

    /** @return whether the date is of the year that the series is of */
    public boolean holds(LocalDate date) {
        return equals(of(date.getYear()));
    }

    /**
     * @param position place in the series, from 1
     * @return the legal number, for instance {@code 2026-000001}; it has six digits until it needs more
     */
    public String number(long position) {
        return String.format(Locale.ROOT, "%s-%06d", value.substring(PREFIX.length()), position);
    }

    @Override
    public String toString() {
        return value;
    }
}
