package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.patch;
import static nl.hostforge.sandbox.call.Route.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /sales_invoices}: making, finding, sending and paying invoices that Moneybird issues. */
@Component
class SalesInvoiceApi {
    private static final Set<String> STATES =
            Set.of("all", "draft", "open", "scheduled", "pending_payment", "late", "reminded", "paid", "uncollectible");

    private final SalesInvoices invoices;
    private final Drafts drafts;
    private final SalesInvoiceBody bodies;
    private final InvoiceParts parts;
    private final PaymentReader payments;
    private final Documents documents;
    private final Times times;

    SalesInvoiceApi(
            SalesInvoices invoices,
            Drafts drafts,
            SalesInvoiceBody bodies,
            InvoiceParts parts,
            PaymentReader payments,
            Documents documents,
            Times times) {
        this.invoices = invoices;
        this.drafts = drafts;
        this.bodies = bodies;
        this.parts = parts;
        this.payments = payments;
        this.documents = documents;
        this.times = times;
    }

    List<Route> routes() {
        var one = "/sales_invoices/{invoice}";
        return List.of(
                get(
                        "/sales_invoices/find_by_reference/{reference}",
                        "moneybird.findInvoiceByReference",
                        this::byReference),
                get("/sales_invoices/find_by_invoice_id/{number}", "moneybird.findInvoiceByNumber", this::byNumber),
                get("/sales_invoices/synchronization", "moneybird.listInvoiceVersions", this::versions),
                post("/sales_invoices/synchronization", "moneybird.readInvoices", this::several),
                get("/sales_invoices", "moneybird.listInvoices", this::list),
                post("/sales_invoices", "moneybird.createInvoice", this::create),
                get(one, "moneybird.readInvoice", call -> Answer.ok(bodies.of(named(call)))),
                patch(one, "moneybird.updateInvoice", this::update),
                delete(one, "moneybird.deleteInvoice", this::remove),
                post(one + "/payments", "moneybird.createPayment", this::pay),
                delete(one + "/payments/{payment}", "moneybird.deletePayment", this::unpay),
                patch(one + "/register_payment", "moneybird.createPayment", this::payTheOldWay),
                get(one + "/download_pdf", "moneybird.downloadPdf", this::pdf),
                get(one + "/download_ubl", "moneybird.downloadUbl", this::ubl));
    }

    private Answer byReference(Call call) {
        var reference = call.variable("reference");
        return Answer.ok(invoices.findByReference(reference)
                .map(bodies::of)
                .orElseThrow(() -> MoneybirdRefusal.symbolic(
                        404,
                        "Sales invoice with reference: " + reference + " was not found",
                        "reference",
                        "not_found")));
    }

    private Answer byNumber(Call call) {
        var number = call.variable("number");
        return Answer.ok(invoices.findByInvoiceId(number)
                .map(bodies::of)
                .orElseThrow(() -> MoneybirdRefusal.symbolic(
                        404,
                        "Sales invoice with invoice_id: " + number + " was not found",
                        "invoice_id",
                        "not_found")));
    }

    private Answer list(Call call) {
        return Page.of(call, filtered(call).map(bodies::of).toList());
    }

    private Stream<SalesInvoice> filtered(Call call) {
        var filter = Filter.of(call);
        filter.term("state")
                .filter(state -> !STATES.containsAll(List.of(state.split("\\|"))))
                .ifPresent(_ -> {
                    throw MoneybirdRefusal.symbolic(400, "Status is not included in the list", "filter", "invalid");
                });
        return invoices.all().stream()
                .filter(one -> filter.allows("state", one.state()))
                .filter(one -> filter.allows("reference", one.reference()))
                .filter(one -> filter.allows("contact_id", one.contactId()))
                .filter(one -> filter.allows("workflow_id", one.workflowId()))
                .filter(one -> filter.term("updated_after")
                        .map(after -> one.updatedAt().isAfter(Instant.parse(after)))
                        .orElse(true))
                .filter(one -> filter.covers(dateOf(one), times.today()));
    }

    private static LocalDate dateOf(SalesInvoice one) {
        return one.invoiceDate() != null ? one.invoiceDate() : LocalDate.ofInstant(one.createdAt(), ZoneOffset.UTC);
    }

    private Answer create(Call call) {
        var draft = drafts.of(invoiceIn(call), invoices.nextDraftId());
        return Answer.json(201, bodies.of(invoices.add(draft, "sales_invoice_created", Map.of())));
    }

    private Answer update(Call call) {
        var invoice = named(call);
        return Answer.ok(bodies.of(invoices.change(invoice, drafts.changes(invoice, invoiceIn(call)))));
    }

    private Answer remove(Call call) {
        invoices.delete(named(call));
        return Answer.empty(204);
    }

    private Answer pay(Call call) {
        var invoice = named(call);
        var payment = payments.of(call);
        invoices.pay(invoice, payment);
        return Answer.json(201, parts.payment(payment, invoice.id(), "SalesInvoice"));
    }

    private Answer payTheOldWay(Call call) {
        var invoice = named(call);
        var payment = payments.of(call);
        invoices.pay(invoice, payment);
        return Answer.ok(parts.payment(payment, invoice.id(), "SalesInvoice"));
    }

    private Answer unpay(Call call) {
        invoices.unpay(named(call), call.variable("payment"));
        return Answer.empty(204);
    }

    private Answer pdf(Call call) {
        var address = documents.addressOf(SalesInvoiceBody.secret(named(call)));
        return Answer.of(302, MediaType.TEXT_PLAIN, address.getBytes(StandardCharsets.UTF_8))
                .with("Location", address);
    }

    private Answer ubl(Call call) {
        return Answer.of(200, MediaType.TEXT_XML, documents.ubl(named(call)));
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

    private static JsonNode invoiceIn(Call call) {
        var invoice = call.json().path("sales_invoice");
        if (!invoice.isObject())
            throw MoneybirdRefusal.symbolic(400, "Sales invoice is required", "sales_invoice", "required");
        return invoice;
    }

    private SalesInvoice named(Call call) {
        return invoices.get(call.variable("invoice"));
    }
}
