package nl.hostforge.integration.moneybird;

import static nl.hostforge.integration.moneybird.Administrations.DAY;
import static nl.hostforge.integration.moneybird.Administrations.LINE;
import static nl.hostforge.integration.moneybird.Administrations.invoice;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.answer;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedPayment;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedTax;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.LedgerAccount;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.bookkeeping.Reminder;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.bookkeeping.TaxRate;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Contract;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of Moneybird for each method of the port, and what its answer becomes. */
class MoneybirdBookkeepingTest {

    private static final Contract V2 = Contract.of("moneybird-v2.openapi.json", "/api/v2");
    private static final String CONTACT = """
            {"id":"496081538007434698","customer_id":"CUST-10042","version":1787320243,"archived":false,\
            "tax_number_valid":true}""";

    private final FakeProvider moneybird = new FakeProvider();
    private final MoneybirdBookkeeping bookkeeping = Administrations.at(moneybird.address());

    @AfterEach
    void everythingAskedFitsTheirDocument() {
        moneybird.close();
        assertThat(moneybird.asked())
                .filteredOn(asked -> !asked.path().startsWith("/elsewhere"))
                .allSatisfy(V2::allows);
    }

    @Test
    void a_contact_is_found_by_reference_or_not() {
        moneybird.then(json(200, CONTACT), json(404, "{\"error\":\"record not found\"}"));

        assertThat(bookkeeping.findContact("CUST-10042"))
                .isEqualTo(Outcome.done(Optional.of(
                        new BookedContact("496081538007434698", "CUST-10042", 1787320243L, false, Optional.of(true)))));
        assertThat(moneybird.lastAsked().path()).isEqualTo("/api/v2/123/contacts/customer_id/CUST-10042.json");
        assertThat(moneybird.lastAsked().headers()).containsEntry("Authorization", "Bearer t0ken");
        assertThat(bookkeeping.findContact("CUST-1")).isEqualTo(Outcome.done(Optional.empty()));
    }

    @Test
    void a_contact_is_created_changed_and_archived() {
        moneybird.then(json(201, CONTACT), json(200, CONTACT), answer(204, "text/plain", ""));

        assertThat(bookkeeping.createContact("CUST-10042", Administrations.MILA).map(BookedContact::id))
                .isEqualTo(Outcome.done("496081538007434698"));
        assertThat(sent()).isEqualTo("""
                {"contact":{"customer_id":"CUST-10042","company_name":"Janssen Fietsen B.V.","firstname":"Mila",\
                "lastname":"Janssen","address1":"Kade 1","zipcode":"3511AA","city":"Utrecht","country":"NL","phone":"",\
                "send_invoices_to_email":"facturen@janssenfietsen.example","tax_number":"NL001234567B01",\
                "chamber_of_commerce":"12345678"}}""");
        assertThat(shortly(bookkeeping.updateContact("496081538007434698", Administrations.MILA)))
                .isEqualTo("done");
        assertThat(sent()).doesNotContain("customer_id");
        assertThat(bookkeeping.archiveContact("496081538007434698")).isEqualTo(Outcome.done(null));
        assertThat(moneybird.lastAsked().path()).endsWith("/contacts/496081538007434698/archive.json");
    }

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
                                "77", Optional.of("pay-1"), new BigDecimal("10.0"), LocalDate.of(2026, 3, 5))),
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
    void removing_what_is_gone_counts_as_done() {
        for (var round = 0; round < 3; round++) {
            moneybird.then(json(404, "{\"error\":\"record not found\"}"));
        }

        assertThat(bookkeeping.removeDraft("1")).isEqualTo(Outcome.done(null));
        assertThat(bookkeeping.removePayment(InvoiceKind.EXTERNAL, "1", "2")).isEqualTo(Outcome.done(null));
        assertThat(bookkeeping.removeWebhook("1")).isEqualTo(Outcome.done(null));
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
    void the_mapping_is_checked_against_what_is_there() {
        moneybird.then(
                json(200, RATES),
                json(200, LEDGERS),
                json(200, "[]"),
                json(200, "[]"),
                json(200, RATES),
                json(200, LEDGERS));

        assertThat(bookkeeping.checkMapping()).isEqualTo(Outcome.done(List.of()));
        assertThat(bookkeeping.checkMapping())
                .isEqualTo(Outcome.done(List.of(
                        "hostforge.moneybird.tax-rates.nl-high: Moneybird has no active 496081347565061258",
                        "hostforge.moneybird.ledger-accounts.hosting: Moneybird has no active 496081347348006010")));
        assertThat(bookkeeping.taxRates())
                .isEqualTo(Outcome.done(List.of(new TaxRate(
                        "496081347565061258",
                        "21% btw",
                        Optional.of(new BigDecimal("21.0")),
                        Optional.empty(),
                        true))));
        assertThat(bookkeeping.ledgerAccounts())
                .isEqualTo(Outcome.done(List.of(new LedgerAccount("496081347348006010", "Hosting", "revenue", true))));
    }

    @Test
    void versions_tell_what_changed_and_ids_fetch_it() {
        moneybird.then(
                json(200, "[{\"id\":\"1\",\"version\":1787320229}]"),
                json(200, "[{\"id\":\"1\",\"version\":1787320229}]"),
                json(200, "[" + invoice("1", "paid", "inv-1", null) + "]"));

        assertThat(bookkeeping.versions(EntityKind.CONTACT))
                .isEqualTo(Outcome.done(List.of(new EntityVersion("1", 1787320229L))));
        assertThat(shortly(bookkeeping.versions(EntityKind.SALES_INVOICE))).isEqualTo("done");
        assertThat(moneybird.lastAsked().query()).containsEntry("filter", "period:20000101..20991231");
        assertThat(bookkeeping.invoices(InvoiceKind.SALES, List.of("1")).map(List::size))
                .isEqualTo(Outcome.done(1));
        assertThat(sent()).isEqualTo("{\"ids\":[\"1\"]}");
    }

    @Test
    void one_invoice_is_read_or_absent() {
        moneybird.then(json(200, invoice("1", "brand_new_state", "inv-1", null)), json(404, "{\"error\":\"none\"}"));

        assertThat(bookkeeping.invoice("1").map(found -> found.map(BookedInvoice::state)))
                .isEqualTo(Outcome.done(Optional.of(InvoiceState.OTHER)));
        assertThat(bookkeeping.invoice("2")).isEqualTo(Outcome.done(Optional.empty()));
    }

    @Test
    void a_webhook_is_registered_with_its_secrets_and_listed() {
        var hook = """
                {"id":"49","url":"https://billing.example/hooks","enabled_events":["payment_registered"],\
                "token":"tok","secret":"s3cret","deactivated_at":null}""";
        moneybird.then(json(201, hook), json(200, "[" + hook + "]"));
        var expected = new Webhook(
                "49",
                URI.create("https://billing.example/hooks"),
                List.of("payment_registered"),
                "tok",
                "s3cret",
                true);

        assertThat(bookkeeping.registerWebhook(expected.address(), expected.events()))
                .isEqualTo(Outcome.done(expected));
        assertThat(bookkeeping.webhooks()).isEqualTo(Outcome.done(List.of(expected)));
        assertThat(expected.toString()).doesNotContain("s3cret").doesNotContain("tok");
    }

    @Test
    void a_pdf_is_fetched_from_where_it_waits_without_our_token() {
        moneybird.then(
                answer(302, "text/plain", "", "Location: " + moneybird.address() + "/elsewhere/1.pdf"),
                answer(200, "application/pdf", "%PDF-1.7"));

        assertThat(bookkeeping.pdf("1").map(String::new)).isEqualTo(Outcome.done("%PDF-1.7"));
        assertThat(moneybird.lastAsked().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void an_address_that_is_neither_secure_nor_theirs_is_not_followed() {
        moneybird.then(answer(302, "text/plain", "", "Location: http://localhost:1/1.pdf"));

        assertThat(shortly(bookkeeping.pdf("1"))).isEqualTo("later");
    }

    @Test
    void ubl_comes_at_once() {
        moneybird.then(answer(200, "text/xml", "<Invoice/>"));

        assertThat(bookkeeping.ubl("1").map(String::new)).isEqualTo(Outcome.done("<Invoice/>"));
    }

    private static final String RATES = """
            [{"id":"496081347565061258","name":"21% btw","percentage":"21.0","tax_rate_type":"sales_invoice",\
            "show_tax":true,"active":true,"country":null}]""";
    private static final String LEDGERS = """
            [{"id":"496081347348006010","name":"Hosting","account_type":"revenue","active":true}]""";

    private static NewInvoice with(InvoiceLine line) {
        return new NewInvoice("inv-1", "4", DAY, 14, "EUR", List.of(line));
    }

    private String sent() {
        return moneybird.lastAsked().body();
    }
}
