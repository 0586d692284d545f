package nl.hostforge.sandbox.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class SalesInvoicesTest extends MoneybirdWire {

    @Test
    void a_draft_has_totals_but_no_number() {
        var contact = newContact("CUST-1").at("/id");

        var draft = newInvoice(contact, "INV-2026-000123", line("Webhosting M", "1", "9.95", VAT_21));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.at("/state")).isEqualTo("draft");
        assertThat(draft.json().path("invoice_id").isNull()).isTrue();
        assertThat(draft.at("/total_price_excl_tax")).isEqualTo("9.95");
        assertThat(draft.at("/total_price_incl_tax")).isEqualTo("12.04");
        assertThat(draft.at("/details/0/tax_report_reference/0")).isEqualTo("NL/1a");
        assertThat(draft.at("/contact/customer_id")).isEqualTo("CUST-1");
    }

    @Test
    void tax_is_rounded_once_per_rate_not_line_by_line() {
        var contact = newContact("CUST-1").at("/id");
        var small = line("a", "1", "0.03", VAT_21);

        var invoice = newInvoice(
                contact,
                "r",
                small,
                small,
                small,
                line("boek", "2 stuks", "10,50", VAT_9),
                line("EU", "1", "5", REVERSE_CHARGE));

        // Line by line it would be 3 times 0.0063, so nothing; together it is 0.0189, so two cents.
        assertThat(invoice.at("/tax_totals/0/tax_amount")).isEqualTo("0.02");
        assertThat(invoice.at("/tax_totals/1/taxable_amount")).isEqualTo("21.0");
        assertThat(invoice.at("/tax_totals/1/tax_amount")).isEqualTo("1.89");
        assertThat(invoice.at("/tax_totals/2/tax_amount")).isEqualTo("0.0");
        assertThat(invoice.at("/total_price_incl_tax")).isEqualTo("28.0");
    }

    @Test
    void prices_may_include_tax_and_a_discount_comes_off() {
        var contact = newContact("CUST-1").at("/id");

        var invoice = books().post(
                        "/123/sales_invoices.json",
                        Map.of(
                                "sales_invoice",
                                Map.of(
                                        "contact_id",
                                        contact,
                                        "prices_are_incl_tax",
                                        true,
                                        "discount",
                                        "10",
                                        "details_attributes",
                                        List.of(line("x", "1", "121", VAT_21)))));

        assertThat(invoice.at("/total_price_incl_tax")).isEqualTo("108.9");
        assertThat(invoice.at("/total_price_excl_tax")).isEqualTo("90.0");
        assertThat(invoice.at("/tax_totals/0/tax_amount")).isEqualTo("18.9");
        assertThat(invoice.at("/total_discount")).isEqualTo("12.1");
    }

    @Test
    void sending_gives_the_number_and_numbers_have_no_gaps() {
        var year = LocalDate.now().getYear();
        var first = draft("A");
        var second = draft("B");

        var sent = send(second);

        assertThat(sent.at("/invoice_id")).isEqualTo(year + "-0001");
        assertThat(sent.at("/state")).isEqualTo("open");
        assertThat(sent.json().path("draft_id").isNull()).isTrue();
        assertThat(sent.at("/events/1/action")).isEqualTo("sales_invoice_state_changed_to_open");
        assertThat(sent.at("/events/2/action")).isEqualTo("sales_invoice_send_email");
        assertThat(send(first).at("/invoice_id")).isEqualTo(year + "-0002");
    }

    @Test
    void sending_again_mails_again_and_keeps_the_number() {
        var invoice = sent("A");

        var again = send(invoice);

        assertThat(again.at("/invoice_id")).endsWith("-0001");
        assertThat(again.at("/events/3/action")).isEqualTo("sales_invoice_send_email");
    }

    @Test
    void an_invoice_without_lines_or_without_an_address_is_not_sent() {
        var contact = newContact("CUST-1").at("/id");
        var empty = newInvoice(contact, "empty").at("/id");
        var mute = books().post("/123/contacts.json", Map.of("contact", Map.of("lastname", "Stil")))
                .at("/id");
        var unsendable = newInvoice(mute, "mute", line("x", "1", "1", VAT_21)).at("/id");

        assertThat(send(empty).at("/symbolic/sales_invoice")).isEqualTo("details_cannot_be_empty");
        assertThat(send(unsendable).at("/details/email_address/0/error")).isEqualTo("blank");
        var byHand = books().patch(
                        "/123/sales_invoices/" + unsendable + "/send_invoice.json",
                        Map.of("sales_invoice_sending", Map.of("delivery_method", "Manual")));
        assertThat(byHand.at("/state")).isEqualTo("open");
    }

    @Test
    void an_invoice_is_found_by_reference_and_by_number() {
        var id = sent("INV-2026-000123");
        var number = read(id).at("/invoice_id");

        assertThat(books().get("/123/sales_invoices/find_by_reference/INV-2026-000123.json")
                        .at("/id"))
                .isEqualTo(id);
        assertThat(books().get("/123/sales_invoices/find_by_invoice_id/" + number + ".json")
                        .at("/id"))
                .isEqualTo(id);
        assertThat(books().get("/123/sales_invoices/find_by_reference/nope.json")
                        .at("/symbolic/reference"))
                .isEqualTo("not_found");
    }

    @Test
    void the_same_reference_twice_makes_two_invoices() {
        var contact = newContact("CUST-1").at("/id");
        var first = newInvoice(contact, "same", line("x", "1", "1", VAT_21)).at("/id");
        newInvoice(contact, "same", line("x", "1", "1", VAT_21));

        assertThat(books().get("/123/sales_invoices/find_by_reference/same.json")
                        .at("/id"))
                .isEqualTo(first);
        assertThat(books().get("/123/sales_invoices.json?filter=reference:same").json())
                .hasSize(2);
    }

    @Test
    void a_list_shows_this_year_unless_a_period_is_asked_for() {
        var contact = newContact("CUST-1").at("/id");
        books().post(
                        "/123/sales_invoices.json",
                        Map.of(
                                "sales_invoice",
                                Map.of("contact_id", contact, "reference", "old", "invoice_date", "2021-05-05")));

        assertThat(books().get("/123/sales_invoices.json?filter=reference:old").json())
                .isEmpty();
        assertThat(books().get("/123/sales_invoices.json?filter=period:20200101..20301231,reference:old")
                        .json())
                .hasSize(1);
        assertThat(books().get("/123/sales_invoices.json?filter=state:sent").status())
                .isEqualTo(400);
        assertThat(books().get("/123/sales_invoices.json?filter=period:2021").at("/error"))
                .isEqualTo("Period must have both a start and end date");
    }

    @Test
    void lines_are_changed_added_and_removed() {
        var id = draft("A");
        var line = read(id).at("/details/0/id");

        var changed = books().patch(
                        "/123/sales_invoices/" + id + ".json",
                        Map.of(
                                "sales_invoice",
                                Map.of(
                                        "details_attributes",
                                        List.of(
                                                Map.of("id", line, "price", "20.00"),
                                                line("Domeinnaam", "1", "10", VAT_21)))));
        assertThat(changed.at("/total_price_excl_tax")).isEqualTo("30.0");

        var removed = books().patch(
                        "/123/sales_invoices/" + id + ".json",
                        Map.of(
                                "sales_invoice",
                                Map.of("details_attributes", List.of(Map.of("id", line, "_destroy", true)))));
        assertThat(removed.at("/total_price_excl_tax")).isEqualTo("10.0");
    }

    @Test
    void unknown_contacts_rates_and_malformed_prices_are_refused() {
        var contact = newContact("CUST-1").at("/id");

        assertThat(newInvoice("1", "x").status()).isEqualTo(404);
        assertThat(newInvoice(contact, "x", line("x", "1", "1", "99")).at("/details/details.tax_rate_id/0/error"))
                .isEqualTo("invalid");
        assertThat(newInvoice(contact, "x", line("x", "1", "ten", VAT_21)).status())
                .isEqualTo(422);
        assertThat(books().post("/123/sales_invoices.json", Map.of("sales_invoice", Map.of("reference", "x")))
                        .at("/details/contact_id/0/error"))
                .isEqualTo("blank");
    }

    @Test
    void a_scheduled_invoice_waits_for_its_day_without_a_number() {
        var id = draft("A");
        var tomorrow = LocalDate.now().plusDays(2).toString();

        var scheduled = books().patch(
                        "/123/sales_invoices/" + id + "/send_invoice.json",
                        Map.of("sales_invoice_sending", Map.of("sending_scheduled", true, "invoice_date", tomorrow)));

        assertThat(scheduled.at("/state")).isEqualTo("scheduled");
        assertThat(scheduled.json().path("invoice_id").isNull()).isTrue();
    }

    @Test
    void what_is_past_its_due_date_is_late() {
        var contact = newContact("CUST-1").at("/id");
        var old = books().post(
                        "/123/sales_invoices.json",
                        Map.of(
                                "sales_invoice",
                                Map.of(
                                        "contact_id",
                                        contact,
                                        "invoice_date",
                                        "2026-01-05",
                                        "details_attributes",
                                        List.of(line("x", "1", "1", VAT_21)))))
                .at("/id");
        send(old);

        assertThat(read(old).at("/state")).isEqualTo("late");
        assertThat(read(old).at("/due_date")).isEqualTo("2026-01-19");
    }

    @Test
    void the_printed_invoice_is_a_redirect_away_and_the_ubl_is_not() {
        var id = sent("A");

        var pdf = books().get("/123/sales_invoices/" + id + "/download_pdf.json");
        var ubl = books().unjudged("the document describes XML as a JSON string")
                .get("/123/sales_invoices/" + id + "/download_ubl.json");

        assertThat(pdf.status()).isEqualTo(302);
        assertThat(pdf.header("Location")).endsWith("/sales_invoice.pdf");
        assertThat(ubl.body()).contains("<cbc:TaxInclusiveAmount>12.04</cbc:TaxInclusiveAmount>");
        var path = pdf.header("Location").replaceAll("^https?://[^/]+", "");
        var file = Wire.to(address(), null).get(path);
        assertThat(file.body()).startsWith("%PDF-1.4");
    }

    @Test
    void a_draft_is_deleted_and_a_paid_invoice_is_not() {
        var draft = draft("A");
        var paid = sent("B");
        pay(paid, "12.04");

        assertThat(books().delete("/123/sales_invoices/" + draft + ".json").status())
                .isEqualTo(204);
        assertThat(read(draft).at("/symbolic/id")).isEqualTo("not_found");
        assertThat(books().delete("/123/sales_invoices/" + paid + ".json").status())
                .isEqualTo(400);
    }

    @Test
    void versions_tell_what_changed() {
        var id = draft("A");
        var before = books().get("/123/sales_invoices/synchronization.json").at("/0/version");
        send(id);

        var after = books().get("/123/sales_invoices/synchronization.json");

        assertThat(Long.parseLong(after.at("/0/version"))).isGreaterThan(Long.parseLong(before));
        assertThat(books().post("/123/sales_invoices/synchronization.json", Map.of("ids", List.of(id)))
                        .at("/0/state"))
                .isEqualTo("open");
        assertThat(books().post("/123/sales_invoices/synchronization.json", Map.of("id", id))
                        .at("/symbolic/ids"))
                .isEqualTo("required");
    }
}
