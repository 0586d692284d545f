package nl.hostforge.api.admin.billing;

import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.identity.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvoiceDocumentReadingTest extends EdgeTest {
    private static final String SHA_256 = "ab".repeat(32);

    @Autowired
    private SmallBilling billing;

    private String documents;

    @BeforeEach
    void anInvoiceOfWhichAPdfIsKept() {
        var invoice = billing.issued().overview().id();
        billing.keep(invoice, new KeptFile("2026-000001", DocumentForm.PDF, SHA_256, "%PDF".getBytes()));
        documents = "/api/admin/invoices/" + invoice + "/documents";
    }

    @Test
    void what_is_kept_is_listed_with_its_hash() {
        var answer = staff(VIEWER).get(documents);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/0/form")).isEqualTo("pdf");
        assertThat(answer.text("/0/sha256")).isEqualTo(SHA_256);
        assertThat(answer.json().at("/0/bytes").asLong()).isEqualTo(4);
        assertThat(answer.text("/0/keptAt")).isEqualTo("2026-11-23T11:00:04Z");
    }

    @Test
    void an_invoice_of_somebody_elses_numbering_has_none() {
        var answer = staff(VIEWER).get("/api/admin/invoices/" + Ids.next() + "/documents");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isEmpty()).isTrue();
    }

    @Test
    void a_file_is_saved_under_its_number_and_kept_by_no_cache() {
        for (var role : StaffRole.values()) {
            var answer = staff(role).get(documents + "/pdf");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("%PDF");
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"2026-000001.pdf\"");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Repr-Digest")).startsWith("sha-256=:q6ur");
        }
        assertThat(visitor().get(documents + "/pdf").status()).isEqualTo(401);
    }

    @Test
    void what_is_not_kept_and_what_is_no_form_is_404() {
        var viewer = staff(VIEWER);
        assertThat(viewer.get(documents + "/ubl").status()).isEqualTo(404);
        assertThat(viewer.get(documents + "/ubl").problem()).isEqualTo("not-found");
        assertThat(viewer.get("/api/admin/invoices/" + Ids.next() + "/documents/pdf")
                        .status())
                .isEqualTo(404);
        assertThat(viewer.get(documents + "/docx").status()).isEqualTo(404);
    }

    @Test
    void what_the_law_does_not_ask_for_any_more_is_410() {
        billing.refuseFiles("document-gone");
        var answer = staff(VIEWER).get(documents + "/pdf");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("document-gone");
    }

    @Test
    void a_file_that_is_not_the_one_on_record_is_409() {
        billing.refuseFiles("document-differs");
        var answer = staff(VIEWER).get(documents + "/pdf");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("document-differs");
    }
}
