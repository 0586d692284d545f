package nl.hostforge.integration.moneybird;

import static nl.hostforge.integration.moneybird.Administrations.invoice;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.answer;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.EntityKind;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.LedgerAccount;
import nl.hostforge.integration.bookkeeping.TaxRate;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.outcome.Outcome;
import org.junit.jupiter.api.Test;

/** What is asked of Moneybird about all but invoices, and what its answer becomes. */
class MoneybirdBookkeepingTest extends AskingMoneybird {

    private static final String CONTACT = """
            {"id":"496081538007434698","customer_id":"CUST-10042","version":1787320243,"archived":false,\
            "tax_number_valid":true}""";
    private static final String RATES = """
            [{"id":"496081347565061258","name":"21% btw","percentage":"21.0","tax_rate_type":"sales_invoice",\
            "show_tax":true,"active":true,"country":null}]""";
    private static final String LEDGERS = """
            [{"id":"496081347348006010","name":"Hosting","account_type":"revenue","active":true}]""";

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
    void removing_what_is_gone_counts_as_done() {
        for (var round = 0; round < 3; round++) {
            moneybird.then(json(404, "{\"error\":\"record not found\"}"));
        }

        assertThat(bookkeeping.removeDraft("1")).isEqualTo(Outcome.done(null));
        assertThat(bookkeeping.removePayment(InvoiceKind.EXTERNAL, "1", "2")).isEqualTo(Outcome.done(null));
        assertThat(bookkeeping.removeWebhook("1")).isEqualTo(Outcome.done(null));
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
}
