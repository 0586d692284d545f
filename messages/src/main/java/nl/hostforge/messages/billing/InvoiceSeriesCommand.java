package nl.hostforge.messages.billing;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a series of invoice numbers. */
public sealed interface InvoiceSeriesCommand {
    InvoiceSeriesId seriesId();

    /**
     * Gives an invoice the next number; answers the {@link AllocatedNumber}. A repeat answers the same, for as long as the
     * number is not known to be used, and after that for the next 1,000 numbers: who repeats it later looks first whether
     * the invoice was issued. Refused for a date of another year ({@code date-of-another-year}).
     *
     * @param date to be on the invoice; where the number before it has a later one, it gets that
     */
    record AllocateInvoiceNumber(
            @TargetAggregateIdentifier InvoiceSeriesId seriesId, InvoiceId invoiceId, LocalDate date)
            implements InvoiceSeriesCommand {}

    /** Tells that the invoice was issued under its number. A repeat changes nothing. */
    record ConfirmInvoiceNumber(@TargetAggregateIdentifier InvoiceSeriesId seriesId, InvoiceId invoiceId)
            implements InvoiceSeriesCommand {}
}
