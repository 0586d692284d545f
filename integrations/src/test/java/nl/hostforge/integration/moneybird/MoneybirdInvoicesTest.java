package nl.hostforge.integration.moneybird;

import static nl.hostforge.integration.moneybird.Administrations.DAY;
import static nl.hostforge.integration.moneybird.Administrations.LINE;
import static nl.hostforge.integration.moneybird.Administrations.invoice;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedPayment;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedTax;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.bookkeeping.Reminder;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.Test;

/** What is asked of Moneybird about invoices, credit notes, payments and reminders, and what its answer becomes. */
class MoneybirdInvoicesTest extends AskingMoneybird {

    @Test
    void invoices_are_found_by_reference_of_all_times_without_their_credit_notes() {
        moneybird.then(json(
                200,
                "[" + invoice("1", "open", "inv-1", null) + "," + invoice("2", "draft", "inv-1", "1") + ","
                        + invoice("3", "draft", "inv-10", null) + "]"));

        assertThat(bookkeeping.findInvoices("inv-1"))
                .isEqualTo(Outcome.done(List.of(new BookedInvoice(
                        "1",
                        "496081523137578258",
                        "inv-1",
                        InvoiceState.OPEN,
                        Optional.of("2026-0001"),
                        Optional.of(DAY),
                        Optional.of(LocalDate.of(2026, 3, 16)),
                        Optional.of(DAY),
                        "EUR",
                        new BigDecimal("9.95"),
                        new BigDecimal("12.04"),
                        new BigDecimal("2.04"),
                        List.of(new BookedPayment(
                                "77",
                                Optional.of("pay-1"),
                                new BigDecimal("10.0"),
                                LocalDate.of(2026, 3, 5),
                                Optional.empty())),
                        List.of(new BookedTax("496081347565061258", new BigDecimal("9.95"), new BigDecimal("2.09"))),
                        Optional.empty(),
                        Optional.of(URI.create("https://moneybird.example/p/1")),
                        1787320229L))));
        assertThat(moneybird.lastAsked().query()).containsEntry("filter", "period:20000101..20991231,reference:inv-1");
    }

    @Test
    void credit_notes_are_found_by_what_they_credit() {
        moneybird.then(
                json(200, "[" + invoice("1", "open", "inv-1", null) + "," + invoice("2", "draft", "inv-1", "1") + "]"));

        assertThat(bookkeeping
                        .findCredits("496081523137578258", "1")
                        .map(found -> found.stream().map(BookedInvoice::id).toList()))
                .isEqualTo(Outcome.done(List.of("2")));
    }

    @Test
    void a_list_is_read_to_its_last_page() {
        var full = IntStream.range(0, 100)
                .mapToObj(n -> invoice("9" + n, "open", "inv-1", null))
                .collect(Collectors.joining(",", "[", "]"));
        moneybird.then(json(200, full), json(200, "[" + invoice("1", "paid", "inv-1", null) + "]"));

        assertThat(bookkeeping.findInvoices("inv-1").map(List::size)).isEqualTo(Outcome.done(101));
        assertThat(moneybird.lastAsked().query()).containsEntry("page", "2");
    }

    @Test
    void half_a_list_is_none() {
        var full = IntStream.range(0, 100)
                .mapToObj(n -> invoice("9" + n, "open", "inv-1", null))
                .collect(Collectors.joining(",", "[", "]"));
        moneybird.then(json(200, full), FakeProvider.html(502));

        assertThat(shortly(bookkeeping.findInvoices("inv-1"))).isEqualTo("later");
    }

    @Test
    void a_draft_is_made_with_their_ids_for_our_codes_and_amounts_as_text() {
        moneybird.then(json(201, invoice("1", "draft", "inv-01J9ZC", null)));

        assertThat(bookkeeping.createDraft(Administrations.INVOICE).map(BookedInvoice::state))
                .isEqualTo(Outcome.done(InvoiceState.DRAFT));
        assertThat(sent()).isEqualTo("""
                {"sales_invoice":{"contact_id":"496081523137578258","reference":"inv-01J9ZC",\
                "workflow_id":"496081347889071247","document_style_id":"496081348199449753",\
                "invoice_date":"2026-03-02","first_due_interval":14,"currency":"EUR","prices_are_incl_tax":false,\
                "details_attributes":[{"description":"Webhosting M","amount":"1","price":"9.95",\
                "tax_rate_id":"496081347565061258","ledger_account_id":"496081347348006010",\
                "period":"20260301..20260331","row_order":0}]}}""");
    }

    @Test
    void a_code_that_the_settings_lack_is_refused_before_asking() {
        var foreign = new InvoiceLine("x", BigDecimal.ONE, BigDecimal.ONE, "oss-de", "hosting", Optional.empty());
        var odd = new InvoiceLine("x", BigDecimal.ONE, BigDecimal.ONE, "nl-high", "pets", Optional.empty());

        assertThat(bookkeeping.createDraft(with(foreign)))
                .isEqualTo(Outcome.refused(
                        RefusalCode.INVALID_DATA, "hostforge.moneybird.tax-rates has no oss-de", "taxCode"));
        assertThat(bookkeeping.createDraft(with(odd)))
                .isEqualTo(Outcome.refused(
                        RefusalCode.INVALID_DATA, "hostforge.moneybird.ledger-accounts has no pets", "ledger"));
        assertThat(moneybird.asked()).isEmpty();
    }

    @Test
    void sending_says_how() {
        moneybird.then(json(200, invoice("1", "open", "inv-1", null)), json(200, invoice("1", "open", "inv-1", null)));

        assertThat(bookkeeping.send("1", Sending.by(Sending.Way.NOT_AT_ALL)).map(BookedInvoice::number))
                .isEqualTo(Outcome.done(Optional.of("2026-0001")));
        assertThat(sent()).isEqualTo("{\"sales_invoice_sending\":{\"delivery_method\":\"Manual\"}}");
        bookkeeping.send("1", new Sending(Sending.Way.EMAIL, Optional.of("m@a.example"), Optional.of("Hi")));
        assertThat(sent()).isEqualTo("""
                {"sales_invoice_sending":{"delivery_method":"Email","email_address":"m@a.example","email_message":"Hi"}}""");
    }

    @Test
    void a_credit_note_is_drafted_and_settled() {
        moneybird.then(json(200, invoice("2", "draft", "inv-1", "1")), json(200, invoice("2", "paid", "inv-1", "1")));

        assertThat(bookkeeping.draftCredit("1").map(BookedInvoice::credits)).isEqualTo(Outcome.done(Optional.of("1")));
        assertThat(bookkeeping.settleCredit("2").map(BookedInvoice::state)).isEqualTo(Outcome.done(InvoiceState.PAID));
    }

    @Test
    void money_that_will_not_come_is_written_off() {
        moneybird.then(json(200, invoice("1", "uncollectible", "inv-1", null)), json(200, "{\"id\":\"1\"}"));

        assertThat(bookkeeping.markUncollectible(InvoiceKind.SALES, "1", DAY)).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("{\"uncollectible_date\":\"2026-03-02\"}");
        assertThat(bookkeeping.markUncollectible(InvoiceKind.EXTERNAL, "1", DAY))
                .isEqualTo(Outcome.done(null));
        assertThat(moneybird.lastAsked().path()).endsWith("/external_sales_invoices/1/mark_as_uncollectible.json");
    }

    @Test
    void a_reminder_names_what_groups_it() {
        moneybird.then(json(200, "1"));

        assertThat(bookkeeping.remind(new Reminder("4", List.of("1", "2"), Optional.empty())))
                .isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("""
                {"sales_invoice_reminders":[{"contact_id":"4","workflow_id":"496081347889071247",\
                "document_style_id":"496081348199449753","identity_id":"496081347126756459",\
                "sales_invoice_ids":["1","2"],"delivery_method":"Email"}]}""");
    }

    @Test
    void without_a_workflow_nobody_is_reminded() {
        var outcome = Administrations.withoutWorkflowAt(moneybird.address())
                .remind(new Reminder("4", List.of("1"), Optional.empty()));

        assertThat(shortly(outcome)).isEqualTo("refused NOT_PERMITTED");
    }

    @Test
    void our_own_invoices_are_booked_and_found_by_contact() {
        var booked = """
                {"id":"5","contact_id":"4","state":"open","reference":"2026-000123","date":"2026-03-02",\
                "currency":"EUR","total_price_excl_tax":"9.95","total_price_incl_tax":"12.04","total_unpaid":"10.00","version":1,\
                "payments":[{"id":"7","price":"2.04","payment_date":"2026-03-05"}]}""";
        moneybird.then(json(201, booked), json(200, "[" + booked + "]"));
        var document = Optional.of(URI.create("https://billing.example/i/123"));

        bookkeeping.createExternalInvoice(new NewExternalInvoice(
                "2026-000123", "4", DAY, LocalDate.of(2026, 3, 16), "EUR", List.of(LINE), document));
        assertThat(sent()).startsWith("""
                {"external_sales_invoice":{"contact_id":"4","reference":"2026-000123","date":"2026-03-02",\
                "due_date":"2026-03-16","currency":"EUR","prices_are_incl_tax":false,"source":"HostForge",\
                "source_url":"https://billing.example/i/123","details_attributes":[{""");

        var found = bookkeeping.findExternalInvoices("4", "2026-000123").map(List::getFirst);
        assertThat(found.map(BookedInvoice::number)).isEqualTo(Outcome.done(Optional.of("2026-000123")));
        assertThat(found.map(BookedInvoice::unpaid)).isEqualTo(Outcome.done(new BigDecimal("10.00")));
    }

    @Test
    void a_payment_carries_our_reference() {
        moneybird.then(json(201, "{\"id\":\"496081536082249007\"}"), json(201, "{\"id\":\"2\"}"));
        var payment = new NewPayment("pay-01J9ZE", new BigDecimal("12.04"), DAY);

        assertThat(bookkeeping.recordPayment(InvoiceKind.SALES, "1", payment))
                .isEqualTo(Outcome.done("496081536082249007"));
        assertThat(sent()).isEqualTo("""
                {"payment":{"payment_date":"2026-03-02","price":"12.04","transaction_identifier":"pay-01J9ZE"}}""");
        assertThat(bookkeeping.recordPayment(InvoiceKind.EXTERNAL, "1", payment))
                .isEqualTo(Outcome.done("2"));
    }

    @Test
    void one_invoice_is_read_or_absent() {
        moneybird.then(json(200, invoice("1", "brand_new_state", "inv-1", null)), json(404, "{\"error\":\"none\"}"));

        assertThat(bookkeeping.invoice("1").map(found -> found.map(BookedInvoice::state)))
                .isEqualTo(Outcome.done(Optional.of(InvoiceState.OTHER)));
        assertThat(bookkeeping.invoice("2")).isEqualTo(Outcome.done(Optional.empty()));
    }

    private static NewInvoice with(InvoiceLine line) {
        return new NewInvoice("inv-1", "4", DAY, 14, "EUR", List.of(line));
    }
}
