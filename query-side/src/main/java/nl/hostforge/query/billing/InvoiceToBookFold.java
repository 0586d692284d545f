package nl.hostforge.query.billing;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Personal;

/** Gathers an invoice, or a credit note, to book event by event; its own events first, then the customer's. */
final class InvoiceToBookFold {
    private final List<InvoiceLine> lines = new ArrayList<>();
    private InvoiceIssueRequested requested;
    private InvoiceIssued issued;
    private CreditNoteRequested noteRequested;
    private CreditNoteIssued note;
    private String bookedId;
    private Personal<ContactDetails> contact;
    private Personal<String> vatNumber;
    private String moneybirdContactId;

    void take(Object event) {
        switch (event) {
            case InvoiceLineAdded it -> lines.add(it.line());
            case InvoiceIssueRequested it -> requested = it;
            case InvoiceIssued it -> issued = it;
            case InvoiceBooked it -> bookedId = it.bookedId();
            case CreditNoteRequested it -> noteRequested = it;
            case CreditNoteIssued it -> note = it;
            case CreditNoteBooked it -> bookedId = it.bookedId();
            case CustomerRegistered it -> {
                contact = it.details();
                vatNumber = it.vatNumber();
            }
            case CustomerDetailsChanged it -> contact = it.details();
            case CustomerVatNumberChanged it -> vatNumber = it.vatNumber();
            case CustomerLinkedToMoneybird it -> moneybirdContactId = it.moneybirdContactId();
            default -> {
                // says nothing that the books show
            }
        }
    }

    CustomerId customerId() {
        return note == null ? issued.customerId() : note.customerId();
    }

    InvoiceToBook result() {
        return note == null ? invoice() : creditNote();
    }

    /** There is nothing to wait for: it is due on its own day. */
    private InvoiceToBook creditNote() {
        return new InvoiceToBook(
                note.creditNoteId(),
                note.customerId(),
                note.number(),
                note.date(),
                note.date(),
                noteRequested.lines(),
                noteRequested.vat(),
                noteRequested.language(),
                noteRequested.buyer().key(),
                contact,
                vatNumber,
                moneybirdContactId,
                bookedId,
                true);
    }

    private InvoiceToBook invoice() {
        return new InvoiceToBook(
                issued.invoiceId(),
                issued.customerId(),
                issued.number(),
                issued.date(),
                issued.dueOn(),
                List.copyOf(lines),
                requested.vat(),
                requested.language(),
                requested.buyer().key(),
                contact,
                vatNumber,
                moneybirdContactId,
                bookedId,
                false);
    }
}
