package nl.hostforge.sandbox.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class PaymentsTest extends MoneybirdWire {

    @Test
    void the_payment_that_clears_the_balance_pays_the_invoice() {
        var id = sent("A");

        assertThat(pay(id, "2.04").status()).isEqualTo(201);
        assertThat(read(id).at("/state")).isEqualTo("open");
        assertThat(read(id).at("/total_unpaid")).isEqualTo("10.0");
        pay(id, "10");

        var paid = read(id);
        assertThat(paid.at("/state")).isEqualTo("paid");
        assertThat(paid.at("/paid_at")).isEqualTo("2026-03-05");
        assertThat(paid.at("/total_unpaid")).isEqualTo("0.0");
    }

    @Test
    void nothing_protects_from_the_same_payment_twice() {
        var id = sent("A");
        var payment = Map.of(
                "payment",
                Map.of("payment_date", "2026-03-05", "price", "12.04", "transaction_identifier", "pay-01J9ZE"));

        books().post("/123/sales_invoices/" + id + "/payments.json", payment);
        var twice = books().post("/123/sales_invoices/" + id + "/payments.json", payment);

        assertThat(twice.status()).isEqualTo(201);
        assertThat(read(id).json().path("payments")).hasSize(2);
        assertThat(read(id).at("/total_unpaid")).isEqualTo("-12.04");
    }

    @Test
    void a_deleted_payment_opens_the_invoice_again() {
        var id = sent("A");
        var payment = pay(id, "12.04").at("/id");

        assertThat(books().delete("/123/sales_invoices/" + id + "/payments/" + payment + ".json")
                        .status())
                .isEqualTo(204);

        assertThat(read(id).at("/state")).isEqualTo("open");
        assertThat(books().delete("/123/sales_invoices/" + id + "/payments/" + payment + ".json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_takes_no_money_and_a_payment_needs_date_and_price() {
        var draft = draft("A");
        var sent = sent("B");

        assertThat(pay(draft, "1").status()).isEqualTo(400);
        var empty = books().post("/123/sales_invoices/" + sent + "/payments.json", Map.of("payment", Map.of()));
        assertThat(empty.at("/details/payment_date/0/error")).isEqualTo("blank");
        assertThat(empty.at("/details/price/0/error")).isEqualTo("not_a_number");
    }

    @Test
    void the_old_way_of_registering_a_payment_still_works() {
        var id = sent("A");

        var paid = books().patch(
                        "/123/sales_invoices/" + id + "/register_payment.json",
                        Map.of("payment", Map.of("payment_date", "2026-03-05", "price", 12.04)));

        assertThat(paid.status()).isEqualTo(200);
        assertThat(read(id).at("/state")).isEqualTo("paid");
    }

    @Test
    void a_credit_invoice_is_a_new_draft_that_gives_everything_back() {
        var id = sent("A");

        var credit = books().patch("/123/sales_invoices/" + id + "/duplicate_creditinvoice.json", Map.of());

        assertThat(credit.at("/state")).isEqualTo("draft");
        assertThat(credit.at("/original_sales_invoice_id")).isEqualTo(id);
        assertThat(credit.at("/reference")).isEqualTo("A");
        assertThat(credit.at("/total_price_incl_tax")).isEqualTo("-12.04");
        assertThat(credit.at("/details/0/description")).startsWith("**Creditfactuur voor factuur ");
        var again = books().patch("/123/sales_invoices/" + id + "/duplicate_creditinvoice.json", Map.of());
        assertThat(again.at("/id")).isNotEqualTo(credit.at("/id"));
    }

    @Test
    void an_invoice_and_its_credit_invoice_settle_each_other() {
        var id = sent("A");
        var credit = books().patch("/123/sales_invoices/" + id + "/duplicate_creditinvoice.json", Map.of())
                .at("/id");
        send(credit);

        var settled = books().patch("/123/sales_invoices/" + credit + "/register_payment_creditinvoice.json", Map.of());

        assertThat(settled.at("/state")).isEqualTo("paid");
        assertThat(read(id).at("/state")).isEqualTo("paid");
        assertThat(read(id).at("/payments/0/credit_invoice_id")).isEqualTo(credit);
        assertThat(books().patch("/123/sales_invoices/" + id + "/register_payment_creditinvoice.json", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_open_invoice_is_written_off_and_a_draft_is_not() {
        var open = sent("A");
        var draft = draft("B");

        var written = books().patch("/123/sales_invoices/" + open + "/mark_as_uncollectible.json", Map.of());

        assertThat(written.at("/state")).isEqualTo("uncollectible");
        assertThat(books().patch("/123/sales_invoices/" + draft + "/mark_as_uncollectible.json", Map.of())
                        .at("/symbolic/invoice"))
                .isEqualTo("not_open");
        assertThat(books().patch(
                                "/123/sales_invoices/" + sent("C") + "/mark_as_dubious.json",
                                Map.of("dubious_date", "2026-03-05"))
                        .at("/marked_dubious_on"))
                .isEqualTo("2026-03-05");
    }

    @Test
    void an_invoice_is_paused_resumed_and_reminded() {
        var id = sent("A");
        var contact = read(id).at("/contact_id");

        assertThat(books().post("/123/sales_invoices/" + id + "/pause.json", Map.of())
                        .at("/paused"))
                .isEqualTo("true");
        assertThat(books().post("/123/sales_invoices/" + id + "/resume.json", Map.of())
                        .at("/paused"))
                .isEqualTo("false");
        var reminder = Map.of(
                "contact_id", contact,
                "workflow_id", "220000000000000001",
                "document_style_id", "300000000000000003",
                "identity_id", "300000000000000002",
                "sales_invoice_ids", List.of(id));
        assertThat(books().post(
                                "/123/sales_invoices/send_reminders.json",
                                Map.of("sales_invoice_reminders", List.of(reminder)))
                        .status())
                .isEqualTo(200);
        assertThat(read(id).at("/state")).isEqualTo("reminded");
        assertThat(read(id).at("/reminder_count")).isEqualTo("1");
    }

    @Test
    void a_payer_pays_on_the_page_behind_the_link() {
        var id = sent("A");
        var page = read(id).at("/payment_url").replaceAll("^https?://[^/]+", "");
        var browser = Wire.to(address(), null);

        assertThat(browser.get(page).body()).contains("Te betalen: 12.04", "<button>");
        assertThat(browser.post(page, null).body()).contains("paid");

        assertThat(read(id).at("/state")).isEqualTo("paid");
        assertThat(read(id).at("/payments/0/transaction_identifier")).startsWith("ideal-");
    }
}
