package nl.hostforge.sandbox.moneybird;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.Sandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The administration, seen by a biller with a token; with no rate limit, and with webhooks that do not wait long. */
abstract class MoneybirdWire {
    static final String VAT_21 = "200000000000000021";
    static final String VAT_9 = "200000000000000009";
    static final String REVERSE_CHARGE = "200000000000000001";

    private static Sandbox sandbox;

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + data,
                "--sandbox.moneybird.requests-per-window=0",
                "--sandbox.moneybird.webhook-pause=1ms");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void everythingIsForgotten() {
        control().post("/reset", null);
    }

    protected static String address() {
        return "http://127.0.0.1:" + sandbox.port();
    }

    protected static Wire control() {
        return Wire.to(address() + "/control", null);
    }

    protected static Wire books() {
        return books(address());
    }

    protected static Wire books(String address) {
        return Wire.to(address + "/moneybird/api/v2", MoneybirdContract.INSTANCE)
                .with("Authorization", "Bearer sandbox-token");
    }

    protected static Reply newContact(String customerId) {
        return books().post(
                        "/123/contacts.json",
                        Map.of(
                                "contact",
                                Map.of(
                                        "company_name", "Janssen Fietsen B.V.",
                                        "city", "Utrecht",
                                        "country", "NL",
                                        "customer_id", customerId,
                                        "tax_number", "NL001234567B01",
                                        "send_invoices_to_email", "facturen@janssenfietsen.example",
                                        "delivery_method", "Email")));
    }

    protected static Line line(String description, String amount, String price, String taxRate) {
        return new Line(description, amount, price, taxRate);
    }

    protected static Reply newInvoice(String contactId, String reference, Line... lines) {
        return books().post(
                        "/123/sales_invoices.json",
                        Map.of(
                                "sales_invoice",
                                Map.of(
                                        "contact_id", contactId,
                                        "reference", reference,
                                        "details_attributes", List.of(lines))));
    }

    /** A draft of 9.95 plus 21% for a new contact. */
    protected static String draft(String reference) {
        var contact = newContact("CUST-" + reference).at("/id");
        return newInvoice(contact, reference, line("Webhosting M", "1", "9.95", VAT_21))
                .at("/id");
    }

    protected static Reply send(String invoice) {
        return books().patch(
                        "/123/sales_invoices/" + invoice + "/send_invoice.json",
                        Map.of("sales_invoice_sending", Map.of("delivery_method", "Email")));
    }

    /** A sent invoice of 12.04. */
    protected static String sent(String reference) {
        var invoice = draft(reference);
        send(invoice);
        return invoice;
    }

    protected static Reply pay(String invoice, String price) {
        return books().post(
                        "/123/sales_invoices/" + invoice + "/payments.json",
                        Map.of("payment", Map.of("payment_date", "2026-03-05", "price", price)));
    }

    protected static Reply read(String invoice) {
        return books().get("/123/sales_invoices/" + invoice + ".json");
    }

    /** A line of an invoice as a biller sends it. */
    protected record Line(String description, String amount, String price, String taxRateId) {}
}
