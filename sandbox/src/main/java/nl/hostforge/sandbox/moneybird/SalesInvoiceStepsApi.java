package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.patch;
import static nl.hostforge.sandbox.call.Route.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;

/** {@code /sales_invoices}: what happens to an invoice once it is made, from sending to writing off. */
@Component
class SalesInvoiceStepsApi {
    private final SalesInvoices invoices;
    private final Contacts contacts;
    private final Drafts drafts;
    private final SalesInvoiceBody bodies;
    private final PaymentReader payments;
    private final Times times;

    SalesInvoiceStepsApi(
            SalesInvoices invoices,
            Contacts contacts,
            Drafts drafts,
            SalesInvoiceBody bodies,
            PaymentReader payments,
            Times times) {
        this.invoices = invoices;
        this.contacts = contacts;
        this.drafts = drafts;
        this.bodies = bodies;
        this.payments = payments;
        this.times = times;
    }

    List<Route> routes() {
        var one = "/sales_invoices/{invoice}";
        return List.of(
                post("/sales_invoices/send_reminders", "moneybird.sendReminders", this::remind),
                patch(one + "/send_invoice", "moneybird.sendInvoice", this::send),
                patch(one + "/duplicate_creditinvoice", "moneybird.createCreditInvoice", this::credit),
                patch(one + "/register_payment_creditinvoice", "moneybird.settleCreditInvoice", this::settle),
                patch(one + "/mark_as_uncollectible", "moneybird.markInvoiceUncollectible", this::uncollectible),
                patch(one + "/mark_as_dubious", "moneybird.markInvoiceDubious", this::dubious),
                post(one + "/pause", "moneybird.pauseInvoice", call -> paused(call, true)),
                post(one + "/resume", "moneybird.resumeInvoice", call -> paused(call, false)));
    }

    private Answer send(Call call) {
        var invoice = named(call);
        if (invoice.details().isEmpty())
            throw MoneybirdRefusal.symbolic(400, "details cannot be empty", "sales_invoice", "details_cannot_be_empty");
        var sending = call.json().path("sales_invoice_sending");
        var contact = contacts.find(invoice.contactId());
        var method = sending.path("delivery_method")
                .asString(contact.map(one -> one.text("delivery_method")).orElse("Email"));
        var address = sending.path("email_address")
                .asString(contact.map(one -> one.text("send_invoices_to_email")).orElse(""));
        if (method.equals("Email") && address.isBlank())
            throw MoneybirdRefusal.invalid("email_address", "can't be blank", "blank");
        var date = Optional.ofNullable(Drafts.date(sending, "invoice_date"))
                .or(() -> Optional.ofNullable(invoice.invoiceDate()))
                .orElse(times.today());
        if (sending.path("sending_scheduled").asString("").equals("true") && date.isAfter(times.today()))
            return Answer.ok(bodies.of(invoices.schedule(invoice, date)));
        var words = method.equals("Email") ? Map.of("email_address", address) : Map.<String, String>of();
        return Answer.ok(bodies.of(invoices.send(invoice, date, method, words)));
    }

    private Answer credit(Call call) {
        var original = named(call);
        if (original.invoiceId() == null)
            throw MoneybirdRefusal.symbolic(
                    400, "Sales invoice should not be a draft", "sales_invoice", "invalid_state");
        var draft = drafts.credit(original, invoices.nextDraftId());
        return Answer.ok(bodies.of(invoices.add(
                draft, "credit_invoice_created_from_original", Map.of("original_invoice", original.invoiceId()))));
    }

    /** Books the whole credit invoice on both sides, so that they cancel each other out. */
    private Answer settle(Call call) {
        var credit = named(call);
        if (credit.originalSalesInvoiceId() == null)
            throw MoneybirdRefusal.symbolic(
                    400, "Sales invoice should be a credit invoice", "sales_invoice", "no_credit_invoice");
        var original = invoices.get(credit.originalSalesInvoiceId());
        var amount = invoices.totals(credit).inclTax();
        var settled = invoices.pay(credit, payments.settlement(amount, null));
        invoices.pay(original, payments.settlement(amount.negate(), credit.id()));
        return Answer.ok(bodies.of(settled));
    }

    private Answer uncollectible(Call call) {
        return Answer.ok(bodies.of(invoices.markUncollectible(named(call), dateIn(call, "uncollectible_date"))));
    }

    private Answer dubious(Call call) {
        return Answer.ok(bodies.of(invoices.markDubious(named(call), dateIn(call, "dubious_date"))));
    }

    private Answer paused(Call call, boolean paused) {
        return Answer.json(201, bodies.of(invoices.pause(named(call), paused)));
    }

    private Answer remind(Call call) {
        for (var reminder : call.json().path("sales_invoice_reminders").values()) {
            var manner = reminder.path("delivery_method").asString("Email").equals("Manual")
                    ? "sales_invoice_send_reminder_manually"
                    : "sales_invoice_send_reminder_email";
            for (var id : reminder.path("sales_invoice_ids").values())
                invoices.remind(invoices.get(id.asString("")), manner);
        }
        return Answer.ok(200);
    }

    private LocalDate dateIn(Call call, String field) {
        return Optional.ofNullable(Drafts.date(call.json(), field)).orElse(times.today());
    }

    private SalesInvoice named(Call call) {
        return invoices.get(call.variable("invoice"));
    }
}
