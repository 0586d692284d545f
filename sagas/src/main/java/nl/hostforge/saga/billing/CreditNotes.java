package nl.hostforge.saga.billing;

import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditNoteCommand.IssueCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RequestCreditNote;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.CreditedInvoice;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceCommand.ApplyCreditNote;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditedInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.IsCreditNoteIssued;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Makes the credit note that an invoice asked for: begins it, numbers it in the series of our invoices, and tells the invoice
 * once it is issued; drafts what comes instead. Each command may be repeated, so whatever is interrupted in between is
 * done again and nothing twice.
 */
@Component
@ProcessingGroup(CreditNotes.PROCESSOR)
public class CreditNotes {
    /** Name of the event processor that has credit notes made. */
    public static final String PROCESSOR = "credit-notes";

    private final QueryGateway queries;
    private final CommandGateway commands;

    CreditNotes(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(InvoiceCreditRequested event) {
        var invoice = queries.query(new FindCreditedInvoice(event.invoiceId()), CreditedInvoice.class)
                .join();
        commands.sendAndWait(new RequestCreditNote(
                event.creditNoteId(),
                event.invoiceId(),
                event.customerId(),
                event.date(),
                event.reason(),
                event.lines(),
                event.totals(),
                invoice.vat(),
                invoice.language(),
                kept(event, invoice)));
        if (event.reissue() == null) return;
        commands.sendAndWait(new DraftKnownLines(
                event.reissue().invoiceId(),
                event.customerId(),
                event.date(),
                event.reissue().lines(),
                DraftOccasion.REISSUE));
    }

    /** A credit note is kept for the years after its own date; a buyer whose key went by then stays unknown. */
    private static Personal<Buyer> kept(InvoiceCreditRequested event, CreditedInvoice invoice) {
        var key = new FiscalKey(
                event.customerId(), event.date().getYear(), invoice.vat().vatCase() == VatCase.OSS);
        return invoice.buyer()
                .known()
                .map(buyer -> Personal.of(key.ref(), buyer))
                .orElse(invoice.buyer());
    }

    @EventHandler
    void on(CreditNoteRequested event) {
        OssCount.count(
                commands,
                event.vat(),
                event.creditNoteId(),
                event.date(),
                event.totals().net());
        var issued = queries.query(new IsCreditNoteIssued(event.creditNoteId()), Boolean.class);
        if (!issued.join()) {
            AllocatedNumber allocated = commands.sendAndWait(
                    new AllocateInvoiceNumber(event.seriesId(), event.creditNoteId(), event.date()));
            commands.sendAndWait(new IssueCreditNote(event.creditNoteId(), allocated.number(), allocated.date()));
        }
        commands.sendAndWait(new ConfirmInvoiceNumber(event.seriesId(), event.creditNoteId()));
    }

    @EventHandler
    void on(CreditNoteIssued event) {
        commands.sendAndWait(
                new ApplyCreditNote(event.invoiceId(), event.creditNoteId(), event.number(), event.date()));
    }
}
