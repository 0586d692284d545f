package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.moneybird.SalesInvoice.LATE;
import static nl.hostforge.sandbox.moneybird.SalesInvoice.OPEN;
import static nl.hostforge.sandbox.moneybird.SalesInvoice.PAID;
import static nl.hostforge.sandbox.moneybird.SalesInvoice.REMINDED;
import static nl.hostforge.sandbox.moneybird.SalesInvoice.SCHEDULED;
import static nl.hostforge.sandbox.moneybird.SalesInvoice.UNCOLLECTIBLE;

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
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The administration's own invoices, from draft to paid. */
@Component
class SalesInvoices {
    private final Shelf<SalesInvoice> shelf;
    private final MasterData data;
    private final Times times;
    private final Webhooks webhooks;
    private final SalesInvoiceBody bodies;

    SalesInvoices(Journal journal, MasterData data, Times times, Webhooks webhooks, SalesInvoiceBody bodies) {
        this.shelf = journal.shelf("moneybird", "sales-invoice", SalesInvoice.class, SalesInvoice::id);
        this.data = data;
        this.times = times;
        this.webhooks = webhooks;
        this.bodies = bodies;
    }

    /** Adds a draft, with the event that explains where it comes from. */
    SalesInvoice add(SalesInvoice draft, String action, Map<String, String> words) {
        return tell(draft, action, words);
    }

    SalesInvoice change(SalesInvoice invoice, ObjectNode changes) {
        return tell(changed(invoice, now -> now.setAll(changes)), "sales_invoice_updated", Map.of());
    }

    /** Gives it its number and sends it; once it has one, it is only sent again. */
    SalesInvoice send(SalesInvoice invoice, LocalDate date, String method, Map<String, String> words) {
        var sent = invoice;
        if (invoice.invoiceId() == null) {
            var due = date.plusDays(invoice.firstDueInterval());
            sent = changed(
                    invoice,
                    now -> now.put("invoice_id", nextNumber(date))
                            .put("invoice_date", date.toString())
                            .put("due_date", due.toString()));
            sent = moved(sent, totals(sent).isSettled() ? PAID : OPEN);
        }
        sent = changed(sent, now -> now.put("sent_at", times.today().toString()));
        var manner = switch (method) {
            case "Email" -> "sales_invoice_send_email";
            case "Peppol" -> "sales_invoice_send_si";
            default -> "sales_invoice_send_manually";
        };
        return tell(sent, manner, words);
    }

    SalesInvoice schedule(SalesInvoice invoice, LocalDate date) {
        return moved(changed(invoice, now -> now.put("invoice_date", date.toString())), SCHEDULED);
    }

    SalesInvoice pay(SalesInvoice invoice, Payment payment) {
        if (!invoice.awaitsMoney() && !invoice.is(PAID) && !invoice.is(UNCOLLECTIBLE))
            throw MoneybirdRefusal.symbolic(400, "Sales invoice should be open", "sales_invoice", "not_open");
        var payments = new ArrayList<>(invoice.payments());
        payments.add(payment);
        var paid = withPayments(invoice, payments);
        webhooks.tell("payment_registered", "SalesInvoice", paid.id(), paid.state(), bodies.of(paid));
        return settledOrNot(paid);
    }

    SalesInvoice unpay(SalesInvoice invoice, String paymentId) {
        var left = invoice.payments().stream()
                .filter(payment -> !payment.id().equals(paymentId))
                .toList();
        if (left.size() == invoice.payments().size()) throw MoneybirdRefusal.notFound("id");
        var unpaid = withPayments(invoice, left);
        webhooks.tell("payment_destroyed", "SalesInvoice", unpaid.id(), unpaid.state(), bodies.of(unpaid));
        return settledOrNot(unpaid);
    }

    private SalesInvoice withPayments(SalesInvoice invoice, List<Payment> payments) {
        return shelf.put(changed(invoice, now -> now.set("payments", Json.tree(payments))));
    }

    private SalesInvoice settledOrNot(SalesInvoice invoice) {
        if (totals(invoice).isSettled()) {
            if (invoice.is(PAID)) return invoice;
            var paidAt = invoice.payments().stream().map(Payment::paymentDate).max(LocalDate::compareTo);
            return moved(changed(invoice, now -> now.set("paid_at", Json.tree(paidAt.orElse(times.today())))), PAID);
        }
        if (!invoice.is(PAID)) return invoice;
        return moved(changed(invoice, now -> now.putNull("paid_at")), isLate(invoice) ? LATE : OPEN);
    }

    SalesInvoice markUncollectible(SalesInvoice invoice, LocalDate on) {
        refuseUnlessOpen(invoice);
        var marked = changed(invoice, now -> now.put("marked_uncollectible_on", on.toString()));
        return moved(tell(marked, "sales_invoice_marked_as_uncollectible", Map.of()), UNCOLLECTIBLE);
    }

    SalesInvoice markDubious(SalesInvoice invoice, LocalDate on) {
        refuseUnlessOpen(invoice);
        var marked = changed(invoice, now -> now.put("marked_dubious_on", on.toString()));
        return tell(marked, "sales_invoice_marked_as_dubious", Map.of());
    }

    SalesInvoice pause(SalesInvoice invoice, boolean paused) {
        return tell(
                changed(invoice, now -> now.put("paused", paused)),
                paused ? "sales_invoice_paused" : "sales_invoice_unpaused",
                Map.of());
    }

    SalesInvoice remind(SalesInvoice invoice, String manner) {
        var reminded = changed(invoice, now -> now.put("reminder_count", invoice.reminderCount() + 1));
        return moved(tell(reminded, manner, Map.of()), REMINDED);
    }

    void delete(SalesInvoice invoice) {
        if (!invoice.payments().isEmpty())
            throw MoneybirdRefusal.symbolic(400, "Sales invoice has payments", "sales_invoice", "has_payments");
        shelf.remove(invoice);
        webhooks.tell("sales_invoice_destroyed", "SalesInvoice", invoice.id(), invoice.state(), bodies.of(invoice));
    }

    /** Lets the calendar do its work: what is due is late, what was scheduled is sent. */
    void settle() {
        var today = times.today();
        for (var invoice : shelf.where(one -> one.is(OPEN) && isLate(one)).toList()) moved(invoice, LATE);
        for (var invoice : shelf.where(
                        one -> one.is(SCHEDULED) && !one.invoiceDate().isAfter(today))
                .toList()) send(invoice, invoice.invoiceDate(), "Email", Map.of());
    }

    SalesInvoice get(String id) {
        return shelf.find(id).orElseThrow(() -> MoneybirdRefusal.notFound("id"));
    }

    Optional<SalesInvoice> find(String id) {
        return shelf.find(id);
    }

    /** The oldest with this reference; a credit invoice bears the same as what it credits. */
    Optional<SalesInvoice> findByReference(String reference) {
        return shelf.first(invoice -> reference.equals(invoice.reference()));
    }

    Optional<SalesInvoice> findByInvoiceId(String invoiceId) {
        return shelf.first(invoice -> invoiceId.equals(invoice.invoiceId()));
    }

    Collection<SalesInvoice> all() {
        return shelf.all();
    }

    Totals totals(Billed invoice) {
        return Totals.of(invoice, data::percentage);
    }

    private boolean isLate(SalesInvoice invoice) {
        return invoice.dueDate().isBefore(times.today());
    }

    private void refuseUnlessOpen(SalesInvoice invoice) {
        if (!invoice.awaitsMoney() || totals(invoice).inclTax().signum() < 0)
            throw MoneybirdRefusal.symbolic(
                    400,
                    "Sales invoice should be open, late or due, not a credit invoice and cannot have a invoice date in"
                            + " the future",
                    "invoice",
                    "not_open");
    }

    /** The next of this year's numbers, which have no gaps. */
    private String nextNumber(LocalDate date) {
        var year = date.getYear() + "-";
        var last = shelf.all().stream()
                .map(SalesInvoice::invoiceId)
                .filter(number -> number != null && number.startsWith(year))
                .mapToInt(number -> Integer.parseInt(number.substring(year.length())))
                .max()
                .orElse(0);
        return "%s%04d".formatted(year, last + 1);
    }

    int nextDraftId() {
        return shelf.all().stream().mapToInt(SalesInvoice::draftId).max().orElse(0) + 1;
    }

    private SalesInvoice moved(SalesInvoice invoice, String state) {
        var now = changed(invoice, fields -> fields.put("state", state));
        return tell(now, "sales_invoice_state_changed_to_" + state, Map.of());
    }

    private SalesInvoice changed(SalesInvoice invoice, Consumer<ObjectNode> change) {
        var fields = Json.MAPPER.createObjectNode();
        change.accept(fields);
        fields.set("updated_at", Json.tree(times.now()));
        fields.put("version", times.versionAfter(invoice.version()));
        return Json.changed(invoice, fields);
    }

    private SalesInvoice tell(SalesInvoice invoice, String action, Map<String, String> words) {
        var events = new ArrayList<>(invoice.events());
        events.add(new Happening(action, words, times.now()));
        var fields = Json.MAPPER.createObjectNode();
        fields.set("events", Json.tree(events));
        var told = shelf.put(Json.changed(invoice, fields));
        webhooks.tell(action, "SalesInvoice", told.id(), told.state(), bodies.of(told));
        return told;
    }
}
