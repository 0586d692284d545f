package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.patch;
import static nl.hostforge.sandbox.call.Route.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /external_sales_invoices}: invoices with a number of the biller's own. */
@Component
class ExternalInvoiceApi {
    private final ExternalInvoices invoices;
    private final ExternalInvoiceBody bodies;
    private final InvoiceParts parts;
    private final PaymentReader payments;
    private final AttachmentReader attachments;
    private final Contacts contacts;
    private final Times times;

    ExternalInvoiceApi(
            ExternalInvoices invoices,
            ExternalInvoiceBody bodies,
            InvoiceParts parts,
            PaymentReader payments,
            AttachmentReader attachments,
            Contacts contacts,
            Times times) {
        this.invoices = invoices;
        this.bodies = bodies;
        this.parts = parts;
        this.payments = payments;
        this.attachments = attachments;
        this.contacts = contacts;
        this.times = times;
    }

    List<Route> routes() {
        var all = "/external_sales_invoices";
        var one = all + "/{external}";
        return List.of(
                get(all + "/synchronization", "moneybird.listExternalInvoiceVersions", this::versions),
                post(all + "/synchronization", "moneybird.readExternalInvoices", this::several),
                get(all, "moneybird.listExternalInvoices", this::list),
                post(all, "moneybird.createExternalInvoice", this::create),
                get(one, "moneybird.readExternalInvoice", this::read),
                patch(one, "moneybird.updateExternalInvoice", this::update),
                delete(one, "moneybird.deleteExternalInvoice", this::remove),
                post(one + "/payments", "moneybird.createExternalPayment", this::pay),
                delete(one + "/payments/{payment}", "moneybird.deleteExternalPayment", this::unpay),
                post(one + "/attachment", "moneybird.attachToExternalInvoice", this::attach),
                patch(one + "/mark_as_uncollectible", "moneybird.markExternalUncollectible", this::uncollectible),
                patch(one + "/mark_as_dubious", "moneybird.markExternalDubious", this::dubious));
    }

    /** There is no filter on the reference: a biller finds its own by contact and has to look through them. */
    private Answer list(Call call) {
        Filter.of(call)
                .term("contact_id")
                .filter(id -> contacts.find(id).isEmpty())
                .ifPresent(_ -> {
                    throw MoneybirdRefusal.notFound("contact_id");
                });
        return Page.of(call, filtered(call).map(bodies::of).toList());
    }

    private Stream<ExternalInvoice> filtered(Call call) {
        var filter = Filter.of(call);
        return invoices.all().stream()
                .filter(one -> filter.allows("state", one.state()))
                .filter(one -> filter.allows("contact_id", one.contactId()))
                .filter(one -> filter.covers(one.date(), times.today()));
    }

    private Answer create(Call call) {
        return Answer.json(201, bodies.of(invoices.create(invoiceIn(call))));
    }

    private Answer read(Call call) {
        return Answer.ok(invoices.find(call.variable("external"))
                .map(bodies::of)
                .orElseThrow(() -> MoneybirdRefusal.plain(404, "Record not found for model name: External invoice")));
    }

    private Answer update(Call call) {
        return Answer.ok(bodies.of(invoices.change(named(call, "id"), invoiceIn(call))));
    }

    private Answer remove(Call call) {
        invoices.delete(named(call, "id"));
        return Answer.empty(204);
    }

    private Answer pay(Call call) {
        var invoice = named(call, "invoice_id");
        var payment = payments.of(call);
        invoices.pay(invoice, payment);
        return Answer.json(201, parts.payment(payment, invoice.id(), "ExternalSalesInvoice"));
    }

    private Answer unpay(Call call) {
        invoices.unpay(named(call, "invoice_id"), call.variable("payment"));
        return Answer.empty(204);
    }

    private Answer attach(Call call) {
        invoices.attach(named(call, "id"), attachments.of(call));
        return Answer.ok(200);
    }

    private Answer uncollectible(Call call) {
        return Answer.ok(bodies.of(invoices.markUncollectible(named(call, "id"), dateIn(call, "uncollectible_date"))));
    }

    private Answer dubious(Call call) {
        return Answer.ok(bodies.of(invoices.markDubious(named(call, "id"), dateIn(call, "dubious_date"))));
    }

    private Answer versions(Call call) {
        return Answer.ok(
                filtered(call).map(one -> Page.version(one.id(), one.version())).toList());
    }

    private Answer several(Call call) {
        var ids = Page.ids(call);
        return Answer.ok(invoices.all().stream()
                .filter(one -> ids.contains(one.id()))
                .map(bodies::of)
                .toList());
    }

    private LocalDate dateIn(Call call, String field) {
        return Optional.ofNullable(Drafts.date(call.json(), field)).orElse(times.today());
    }

    private static JsonNode invoiceIn(Call call) {
        var invoice = call.json().path("external_sales_invoice");
        if (!invoice.isObject())
            throw MoneybirdRefusal.symbolic(
                    400, "External sales invoice is required", "external_sales_invoice", "required");
        return invoice;
    }

    private ExternalInvoice named(Call call, String subject) {
        return invoices.find(call.variable("external")).orElseThrow(() -> MoneybirdRefusal.notFound(subject));
    }
}
