package nl.hostforge.messages.billing;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to a series of invoice numbers. */
public sealed interface InvoiceSeriesEvent {
    InvoiceSeriesId seriesId();

    InvoiceId invoiceId();

    /**
     * An invoice got its number, and no other invoice will have it.
     *
     * @param position place in the series, from 1; the next number has the next position
     * @param number the legal number
     * @param date the date that the invoice bears
     */
    @StoredAs("invoice-series.InvoiceNumberAllocated")
    @Revision("1")
    record InvoiceNumberAllocated(
            InvoiceSeriesId seriesId, InvoiceId invoiceId, long position, String number, LocalDate date)
            implements InvoiceSeriesEvent {}

    /** The invoice was issued under its number, so nobody has to remember whose it is. */
    @StoredAs("invoice-series.InvoiceNumberUsed")
    @Revision("1")
    record InvoiceNumberUsed(InvoiceSeriesId seriesId, InvoiceId invoiceId) implements InvoiceSeriesEvent {}
}
