package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.billing.RunInvoice.CUSTOMER;
import static nl.hostforge.command.billing.RunInvoice.DAY;
import static nl.hostforge.command.billing.RunInvoice.DUTCH;

import java.util.List;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteDocument;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class KeptCreditNoteTest {
    private static final RunInvoice INVOICE = new RunInvoice("10.00", "9.99");
    private static final InvoiceId ID = InvoiceId.ofCredit(INVOICE.id, 1);
    private static final List<InvoiceLine> LINES = List.of(INVOICE.line("-10.00"));
    private static final OrderTotals TOTALS = OrderTotals.of(LINES, DUTCH);
    private static final CreditNoteRequested REQUESTED = new CreditNoteRequested(
            ID,
            INVOICE.id,
            CUSTOMER,
            InvoiceSeriesId.of(DAY.getYear()),
            DAY,
            "Wrong",
            LINES,
            TOTALS,
            DUTCH,
            Language.DUTCH,
            null);
    private static final CreditNoteIssued ISSUED =
            new CreditNoteIssued(ID, INVOICE.id, CUSTOMER, "2026-000002", DAY, TOTALS);

    @Test
    void each_form_is_kept_once_and_never_replaced() {
        after(REQUESTED, ISSUED).when(keep("aa")).expectEvents(kept("aa"));
        unchanged(after(REQUESTED, ISSUED, kept("aa")).when(keep("aa")));
        refused(after(REQUESTED, ISSUED, kept("aa")).when(keep("bb")), "document-differs");
    }

    @Test
    void what_has_no_number_has_no_document() {
        refused(after(REQUESTED).when(keep("aa")), "credit-note-not-issued");
    }

    private static TestExecutor<CreditNote> after(CreditNoteEvent... events) {
        return new AggregateTestFixture<>(CreditNote.class).given((Object[]) events);
    }

    private static RecordCreditNoteDocument keep(String sha256) {
        return new RecordCreditNoteDocument(ID, DocumentForm.PDF, Language.DUTCH, sha256, 1234, "1");
    }

    private static CreditNoteDocumentKept kept(String sha256) {
        return new CreditNoteDocumentKept(
                ID, INVOICE.id, CUSTOMER, DocumentForm.PDF, Language.DUTCH, sha256, 1234, "1");
    }
}
