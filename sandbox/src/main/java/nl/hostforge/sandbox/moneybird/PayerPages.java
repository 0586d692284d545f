package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a payer's browser sees: the invoice with a button that pays it, as iDEAL would, and the printed form. */
@Component
class PayerPages {
    private static final String PAGE = """
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>Te betalen: %2$s</p>%3$s</body></html>
            """;
    private static final String BUTTON =
            "<form method=\"post\" action=\"pay\"><button>Betalen met iDEAL (sandbox)</button></form>";

    private final SalesInvoices invoices;
    private final PaymentReader payments;
    private final Documents documents;

    PayerPages(SalesInvoices invoices, PaymentReader payments, Documents documents) {
        this.invoices = invoices;
        this.payments = payments;
        this.documents = documents;
    }

    List<Route> routes() {
        var invoice = "/{administration}/external/{secret}/sales_invoice";
        return List.of(
                get(invoice, "moneybird.openPaymentPage", this::page),
                get(invoice + "/pay", "moneybird.openPaymentPage", this::page),
                post(invoice + "/pay", "moneybird.payOnline", this::pay),
                get("/documents/{secret}/sales_invoice.pdf", "moneybird.openPdf", this::pdf));
    }

    private Answer page(Call call) {
        return named(call).map(this::shown).orElseGet(() -> Answer.html(404, "<h1>404</h1>"));
    }

    private Answer pay(Call call) {
        return named(call)
                .map(invoice -> {
                    var open = invoices.totals(invoice).unpaid();
                    if (!invoice.awaitsMoney() || open.signum() <= 0) return shown(invoice);
                    return shown(invoices.pay(invoice, payments.online(open, "ideal-" + UUID.randomUUID())));
                })
                .orElseGet(() -> Answer.html(404, "<h1>404</h1>"));
    }

    private Answer pdf(Call call) {
        return named(call)
                .map(invoice -> Answer.of(200, MediaType.APPLICATION_PDF, documents.pdf(invoice)))
                .orElseGet(() -> Answer.html(404, "<h1>404</h1>"));
    }

    private Answer shown(SalesInvoice invoice) {
        var number = invoice.invoiceId() == null ? "concept" : invoice.invoiceId();
        var amount = Amounts.text(invoices.totals(invoice).unpaid());
        var below = invoice.awaitsMoney() ? BUTTON : "<p>" + invoice.state() + "</p>";
        return Answer.html(200, PAGE.formatted(HtmlUtils.htmlEscape("Factuur " + number), amount, below));
    }

    private Optional<SalesInvoice> named(Call call) {
        return invoices.all().stream()
                .filter(invoice -> SalesInvoiceBody.secret(invoice).equals(call.variable("secret")))
                .findFirst();
    }
}
