package nl.hostforge.api.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceSecret;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerInvoicesTest extends EdgeTest {
    private static final String HEADER = "Invoice-Secret";

    @Autowired
    private SmallBilling billing;

    private String invoice;
    private String secret;

    @BeforeEach
    void anInvoiceOfWhichAPdfIsKept() {
        var id = billing.issued().overview().id();
        billing.keep(id, new KeptFile("2026-000001", DocumentForm.PDF, "ab".repeat(32), new byte[] {37, 80, 68, 70}));
        invoice = "/api/v1/invoices/" + id;
        secret = InvoiceSecret.of(vault, id).reveal();
    }

    @Test
    void who_holds_the_secret_finds_the_invoice_and_its_documents() {
        var answer = visitor().get(invoice, HEADER, secret);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/number")).isEqualTo("2026-000001");
        assertThat(answer.text("/dueOn")).isEqualTo("2026-12-07");
        assertThat(answer.text("/documents/0")).isEqualTo("pdf");
    }

    @Test
    void who_holds_the_secret_gets_the_kept_file() {
        var answer = visitor().get(invoice + "/documents/pdf", HEADER, secret);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF");
        assertThat(answer.header("Content-Disposition")).contains("2026-000001.pdf");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void for_all_others_there_is_no_such_invoice() {
        var another = InvoiceSecret.of(vault, new InvoiceId(Ids.next())).reveal();
        for (var path : new String[] {invoice, invoice + "/documents/pdf"}) {
            assertThat(visitor().get(path).status()).isEqualTo(404);
            assertThat(visitor().get(path, HEADER, "").status()).isEqualTo(404);
            assertThat(visitor().get(path, HEADER, another).status()).isEqualTo(404);
            assertThat(visitor().get(path, HEADER, another).problem()).isEqualTo("not-found");
        }
    }

    @Test
    void what_is_gone_or_differs_is_said_so() {
        billing.refuseFiles("document-gone");
        assertThat(visitor().get(invoice + "/documents/pdf", HEADER, secret).status())
                .isEqualTo(410);
        billing.refuseFiles("document-differs");
        assertThat(visitor().get(invoice + "/documents/pdf", HEADER, secret).status())
                .isEqualTo(409);
    }
}
