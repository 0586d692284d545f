package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceDocument;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class KeptInvoiceTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId ID = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final InvoiceDocumentKept PDF = kept(DocumentForm.PDF, "aa");

    @Test
    void each_form_of_an_issued_invoice_is_kept_once() {
        after(issuedBy(InvoiceNumbering.HOSTFORGE))
                .when(keep(DocumentForm.PDF, "aa"))
                .expectEvents(PDF);
        unchanged(after(issuedBy(InvoiceNumbering.HOSTFORGE), PDF).when(keep(DocumentForm.PDF, "aa")));
        after(issuedBy(InvoiceNumbering.HOSTFORGE), PDF)
                .when(keep(DocumentForm.UBL, "bb"))
                .expectEvents(kept(DocumentForm.UBL, "bb"));
    }

    @Test
    void what_is_kept_is_never_replaced() {
        refused(
                after(issuedBy(InvoiceNumbering.HOSTFORGE), PDF).when(keep(DocumentForm.PDF, "cc")),
                "document-differs");
    }

    @Test
    void what_the_bookkeeping_numbered_has_its_document_there() {
        refused(after(issuedBy(InvoiceNumbering.BOOKKEEPING)).when(keep(DocumentForm.PDF, "aa")), "not-issued-by-us");
    }

    private static TestExecutor<Invoice> after(InvoiceEvent... events) {
        return new AggregateTestFixture<>(Invoice.class).given((Object[]) events);
    }

    private static RecordInvoiceDocument keep(DocumentForm form, String sha256) {
        return new RecordInvoiceDocument(ID, form, Language.DUTCH, sha256, 1234, "1");
    }

    private static InvoiceDocumentKept kept(DocumentForm form, String sha256) {
        return new InvoiceDocumentKept(ID, CUSTOMER, form, Language.DUTCH, sha256, 1234, "1");
    }

    private static InvoiceIssued issuedBy(InvoiceNumbering numbering) {
        return new InvoiceIssued(
                ID,
                null,
                null,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                "2026-000001",
                DAY,
                DAY.plusDays(14),
                new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10")),
                Money.euro("12.10"),
                numbering,
                null);
    }
}
