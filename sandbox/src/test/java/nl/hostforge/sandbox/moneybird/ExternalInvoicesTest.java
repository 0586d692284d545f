package nl.hostforge.sandbox.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import org.junit.jupiter.api.Test;

class ExternalInvoicesTest extends MoneybirdWire {
    private static final String ALL = "/123/external_sales_invoices";

    private static Reply book(String contact, String reference) {
        return books().post(
                        ALL + ".json",
                        Map.of(
                                "external_sales_invoice",
                                Map.of(
                                        "contact_id", contact,
                                        "reference", reference,
                                        "date", "2026-03-02",
                                        "due_date", "2099-03-16",
                                        "source", "billing",
                                        "source_url", "https://billing.example/i/123",
                                        "details_attributes", List.of(line("Webhosting M", "1", "9.95", VAT_21)))));
    }

    @Test
    void it_is_booked_open_under_our_own_number() {
        var booked = book(newContact("CUST-1").at("/id"), "INV-2026-000123");

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/state")).isEqualTo("open");
        assertThat(booked.at("/reference")).isEqualTo("INV-2026-000123");
        assertThat(booked.at("/total_price_incl_tax")).isEqualTo("12.04");
        assertThat(booked.at("/origin")).isEqualTo("api");
        assertThat(booked.at("/entry_number")).isEqualTo("1");
    }

    @Test
    void it_is_found_by_contact_and_period_only() {
        var contact = newContact("CUST-1").at("/id");
        book(contact, "INV-1");
        book(newContact("CUST-2").at("/id"), "INV-2");

        var found = books().get(ALL + ".json?filter=contact_id:" + contact + ",period:20200101..20301231");

        assertThat(found.json()).hasSize(1);
        assertThat(found.at("/0/reference")).isEqualTo("INV-1");
        assertThat(books().get(ALL + ".json?filter=contact_id:1").at("/symbolic/contact_id"))
                .isEqualTo("not_found");
    }

    @Test
    void it_needs_a_reference_and_a_contact_that_exists() {
        var withoutReference =
                books().post(ALL + ".json", Map.of("external_sales_invoice", Map.of("date", "2026-03-02")));

        assertThat(withoutReference.at("/details/reference/0/error")).isEqualTo("blank");
        assertThat(book("1", "x").status()).isEqualTo(400);
        assertThat(books().post(ALL + ".json", Map.of("external_sales_invoice", Map.of("reference", "bare")))
                        .at("/state"))
                .isEqualTo("new");
    }

    @Test
    void a_payment_pays_it_and_its_removal_opens_it() {
        var id = book(newContact("CUST-1").at("/id"), "INV-1").at("/id");
        var payment = books().post(
                        ALL + "/" + id + "/payments.json",
                        Map.of("payment", Map.of("payment_date", "2026-03-05", "price", "12.04")));

        assertThat(payment.status()).isEqualTo(201);
        assertThat(books().get(ALL + "/" + id + ".json").at("/state")).isEqualTo("paid");
        books().delete(ALL + "/" + id + "/payments/" + payment.at("/id") + ".json");
        assertThat(books().get(ALL + "/" + id + ".json").at("/state")).isEqualTo("open");
    }

    @Test
    void the_document_itself_is_attached() {
        var id = book(newContact("CUST-1").at("/id"), "INV-1").at("/id");
        var multipart = """
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="INV-1.pdf"\r
                Content-Type: application/pdf\r
                \r
                %PDF-1.4 and so on\r
                --frontier--\r
                """;

        var attached = books().unjudged("the validator does not read multipart bodies")
                .with("Content-Type", "multipart/form-data; boundary=frontier")
                .post(ALL + "/" + id + "/attachment.json", multipart);

        assertThat(attached.status()).isEqualTo(200);
        var read = books().get(ALL + "/" + id + ".json");
        assertThat(read.at("/attachments/0/filename")).isEqualTo("INV-1.pdf");
        assertThat(read.at("/attachments/0/content_type")).isEqualTo("application/pdf");
        assertThat(read.at("/attachments/0/size")).isEqualTo("18");
    }

    @Test
    void it_is_changed_written_off_and_removed() {
        var id = book(newContact("CUST-1").at("/id"), "INV-1").at("/id");

        assertThat(books().patch(
                                ALL + "/" + id + ".json",
                                Map.of("external_sales_invoice", Map.of("due_date", "2099-04-01")))
                        .at("/due_date"))
                .isEqualTo("2099-04-01");
        assertThat(books().patch(ALL + "/" + id + "/mark_as_dubious.json", Map.of())
                        .at("/marked_dubious_on"))
                .isNotEmpty();
        assertThat(books().patch(ALL + "/" + id + "/mark_as_uncollectible.json", Map.of())
                        .at("/state"))
                .isEqualTo("uncollectible");
        assertThat(books().delete(ALL + "/" + id + ".json").status()).isEqualTo(204);
        assertThat(books().get(ALL + "/" + id + ".json").at("/error"))
                .isEqualTo("Record not found for model name: External invoice");
    }

    @Test
    void versions_tell_what_changed() {
        var id = book(newContact("CUST-1").at("/id"), "INV-1").at("/id");

        assertThat(books().get(ALL + "/synchronization.json?filter=period:20200101..20301231")
                        .at("/0/id"))
                .isEqualTo(id);
        assertThat(books().post(ALL + "/synchronization.json", Map.of("ids", List.of(id)))
                        .at("/0/reference"))
                .isEqualTo("INV-1");
    }
}
