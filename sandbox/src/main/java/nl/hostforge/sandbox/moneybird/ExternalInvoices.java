package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.moneybird.ExternalInvoice.LATE;
import static nl.hostforge.sandbox.moneybird.ExternalInvoice.NEW;
import static nl.hostforge.sandbox.moneybird.ExternalInvoice.OPEN;
import static nl.hostforge.sandbox.moneybird.ExternalInvoice.PAID;
import static nl.hostforge.sandbox.moneybird.ExternalInvoice.UNCOLLECTIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import nl.hostforge.sandbox.moneybird.ExternalInvoice.Attachment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The invoices that others issue and this administration books. */
@Component
class ExternalInvoices {
    private final Shelf<ExternalInvoice> shelf;
    private final MasterData data;
    private final Contacts contacts;
    private final DetailsReader details;
    private final Ids ids;
    private final Times times;
    private final Webhooks webhooks;
    private final ExternalInvoiceBody bodies;

    ExternalInvoices(
            Journal journal,
            MasterData data,
            Contacts contacts,
            DetailsReader details,
            Ids ids,
            Times times,
            Webhooks webhooks,
            ExternalInvoiceBody bodies) {
        this.shelf = journal.shelf("moneybird", "external-invoice", ExternalInvoice.class, ExternalInvoice::id);
        this.data = data;
        this.contacts = contacts;
        this.details = details;
        this.ids = ids;
        this.times = times;
        this.webhooks = webhooks;
        this.bodies = bodies;
    }

    ExternalInvoice create(JsonNode wanted) {
        var contactId = contactIn(wanted);
        if (wanted.path("reference").asString("").isBlank())
            throw MoneybirdRefusal.invalid("reference", "can't be blank", "blank");
        var lines = details.applied(List.of(), wanted.path("details_attributes"));
        var date = Optional.ofNullable(Drafts.date(wanted, "date")).orElse(times.today());
        var now = times.now();
        return tell(
                "external_sales_invoice_created",
                new ExternalInvoice(
                        ids.next(),
                        contactId,
                        date,
                        Drafts.date(wanted, "due_date"),
                        contactId == null || lines.isEmpty() ? NEW : OPEN,
                        wanted.path("reference").asString(""),
                        shelf.all().stream()
                                        .mapToInt(ExternalInvoice::entryNumber)
                                        .max()
                                        .orElse(0)
                                + 1,
                        wanted.path("source").asString(null),
                        wanted.path("source_url").asString(null),
                        wanted.path("currency").asString("EUR"),
                        wanted.path("prices_are_incl_tax").asString("").equals("true"),
                        lines,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        now,
                        now,
                        times.versionAfter(0)));
    }

    ExternalInvoice change(ExternalInvoice invoice, JsonNode wanted) {
        if (wanted.has("reference") && wanted.path("reference").asString("").isBlank())
            throw MoneybirdRefusal.invalid("reference", "can't be blank", "blank");
        return settledOrNot(tell("external_sales_invoice_updated", changed(invoice, now -> {
            for (var name : List.of("reference", "source", "source_url", "currency"))
                if (wanted.has(name)) now.set(name, wanted.get(name));
            for (var name : List.of("date", "due_date"))
                if (Drafts.date(wanted, name) != null) now.set(name, wanted.get(name));
            if (wanted.has("contact_id")) now.put("contact_id", contactIn(wanted));
            if (wanted.has("details_attributes"))
                now.set("details", Json.tree(details.applied(invoice.details(), wanted.get("details_attributes"))));
        })));
    }

    ExternalInvoice pay(ExternalInvoice invoice, Payment payment) {
        var payments = new ArrayList<>(invoice.payments());
        payments.add(payment);
        return settledOrNot(tell(
                "payment_registered", changed(invoice, now -> now.set("payments", Json.tree(payments)))));
    }

    ExternalInvoice unpay(ExternalInvoice invoice, String paymentId) {
        var left = invoice.payments().stream()
                .filter(payment -> !payment.id().equals(paymentId))
                .toList();
        if (left.size() == invoice.payments().size()) throw MoneybirdRefusal.notFound("id");
        return settledOrNot(tell("payment_destroyed", changed(invoice, now -> now.set("payments", Json.tree(left)))));
    }

    void attach(ExternalInvoice invoice, Attachment attachment) {
        var attachments = new ArrayList<>(invoice.attachments());
        attachments.add(attachment);
        shelf.put(changed(invoice, now -> now.set("attachments", Json.tree(attachments))));
    }

    ExternalInvoice markUncollectible(ExternalInvoice invoice, LocalDate on) {
        refuseUnlessOpen(invoice);
        return moved(changed(invoice, now -> now.put("marked_uncollectible_on", on.toString())), UNCOLLECTIBLE);
    }

    ExternalInvoice markDubious(ExternalInvoice invoice, LocalDate on) {
        refuseUnlessOpen(invoice);
        return tell(
                "external_sales_invoice_marked_as_dubious",
                changed(invoice, now -> now.put("marked_dubious_on", on.toString())));
    }

    void delete(ExternalInvoice invoice) {
        shelf.remove(invoice);
        webhooks.tell(
                "external_sales_invoice_destroyed",
                "ExternalSalesInvoice",
                invoice.id(),
                invoice.state(),
                bodies.of(invoice));
    }

    /** What is due is late. */
    void settle() {
        shelf.where(one -> one.is(OPEN) && isLate(one)).toList().forEach(one -> moved(one, LATE));
    }

    Optional<ExternalInvoice> find(String id) {
        return shelf.find(id);
    }

    Collection<ExternalInvoice> all() {
        return shelf.all();
    }

    private String contactIn(JsonNode wanted) {
        var id = wanted.path("contact_id").asString("");
        if (!id.isEmpty() && contacts.find(id).isEmpty())
            throw MoneybirdRefusal.symbolic(400, "Contact ID is invalid", "contact_id", "contact_invalid");
        return id.isEmpty() ? null : id;
    }

    private boolean isLate(ExternalInvoice invoice) {
        return invoice.dueDate() != null && invoice.dueDate().isBefore(times.today());
    }

    private void refuseUnlessOpen(ExternalInvoice invoice) {
        if (!invoice.awaitsMoney())
            throw MoneybirdRefusal.symbolic(
                    400,
                    "Invoice should be open, late or due, not a credit invoice and cannot have an invoice date in the"
                            + " future",
                    "invoice",
                    "not_open");
    }

    private ExternalInvoice settledOrNot(ExternalInvoice invoice) {
        if (invoice.is(NEW) || invoice.is(UNCOLLECTIBLE)) return invoice;
        var settled = !invoice.payments().isEmpty()
                && Totals.of(invoice, data::percentage).isSettled();
        if (settled == invoice.is(PAID)) return invoice;
        if (settled)
            return moved(
                    changed(invoice, now -> now.put("paid_at", times.today().toString())), PAID);
        return moved(changed(invoice, now -> now.putNull("paid_at")), isLate(invoice) ? LATE : OPEN);
    }

    private ExternalInvoice moved(ExternalInvoice invoice, String state) {
        return tell(
                "external_sales_invoice_state_changed_to_" + state, changed(invoice, now -> now.put("state", state)));
    }

    private ExternalInvoice changed(ExternalInvoice invoice, Consumer<ObjectNode> change) {
        var fields = Json.MAPPER.createObjectNode();
        change.accept(fields);
        fields.set("updated_at", Json.tree(times.now()));
        fields.put("version", times.versionAfter(invoice.version()));
        return Json.changed(invoice, fields);
    }

    private ExternalInvoice tell(String action, ExternalInvoice invoice) {
        var events = new ArrayList<>(invoice.events());
        events.add(new Happening(action, Map.of(), times.now()));
        var fields = Json.MAPPER.createObjectNode();
        fields.set("events", Json.tree(events));
        var told = shelf.put(Json.changed(invoice, fields));
        webhooks.tell(action, "ExternalSalesInvoice", told.id(), told.state(), bodies.of(told));
        return told;
    }
}
