package nl.hostforge.sandbox.moneybird;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A sales invoice as the vendor's answers show it. Source: {@code sales_invoice_response}. */
@Component
class SalesInvoiceBody {
    private final MasterData data;
    private final Contacts contacts;
    private final ContactBody contactBodies;
    private final InvoiceParts parts;
    private final MoneybirdSettings settings;

    SalesInvoiceBody(
            MasterData data,
            Contacts contacts,
            ContactBody contactBodies,
            InvoiceParts parts,
            MoneybirdSettings settings) {
        this.data = data;
        this.contacts = contacts;
        this.contactBodies = contactBodies;
        this.parts = parts;
        this.settings = settings;
    }

    ObjectNode of(SalesInvoice invoice) {
        var body = data.body(invoice.id()).put("contact_id", invoice.contactId());
        contacts.find(invoice.contactId()).ifPresent(contact -> body.set("contact", contactBodies.simple(contact)));
        body.putNull("contact_person_id")
                .putNull("contact_person")
                .put("invoice_id", invoice.invoiceId())
                .putNull("recurring_sales_invoice_id")
                .putNull("subscription_id")
                .put("workflow_id", invoice.workflowId())
                .put("document_style_id", invoice.documentStyleId())
                .put("identity_id", MasterData.IDENTITY)
                .put("draft_id", invoice.invoiceId() == null ? invoice.draftId() : null)
                .put("state", invoice.state())
                .put("invoice_date", Times.date(invoice.invoiceDate()))
                .put("due_date", Times.date(invoice.dueDate()))
                .put("payment_conditions", invoice.paymentConditions())
                .put("payment_reference", paymentReference(invoice, "0000000000000"))
                .put("short_payment_reference", paymentReference(invoice, ""))
                .put("reference", invoice.reference())
                .put("language", "nl")
                .put("currency", invoice.currency())
                .put("discount", Amounts.text(invoice.discount()))
                .put("original_sales_invoice_id", invoice.originalSalesInvoiceId())
                .put("paused", invoice.paused())
                .put("paid_at", Times.date(invoice.paidAt()))
                .put("sent_at", Times.date(invoice.sentAt()))
                .put("created_at", Times.moment(invoice.createdAt()))
                .put("updated_at", Times.moment(invoice.updatedAt()))
                .putNull("public_view_code")
                .putNull("public_view_code_expires_at")
                .put("version", invoice.version())
                .put("marked_dubious_on", Times.date(invoice.markedDubiousOn()))
                .put("marked_uncollectible_on", Times.date(invoice.markedUncollectibleOn()))
                .put("reminder_count", invoice.reminderCount())
                .put("next_reminder", invoice.awaitsMoney() ? Times.date(invoice.dueDate()) : null)
                .putNull("original_estimate_id")
                .put("url", publicUrl(invoice))
                .put("payment_url", publicUrl(invoice) + "/pay")
                .put(
                        "total_discount",
                        Amounts.text(Totals.of(invoice, data::percentage).discount()));
        parts.add(body, invoice, invoice.id(), "SalesInvoice");
        parts.events(body, invoice.events());
        for (var empty : new String[] {"custom_fields", "attachments", "time_entries"}) body.putArray(empty);
        return body;
    }

    /** Where the payer looks at the invoice; its secret part is the only key to it. */
    private String publicUrl(SalesInvoice invoice) {
        return settings.publicUrl() + "/" + data.administration() + "/external/" + secret(invoice) + "/sales_invoice";
    }

    static String secret(SalesInvoice invoice) {
        return Secrets.derived("sales invoice", invoice.id());
    }

    private static String paymentReference(SalesInvoice invoice, String padding) {
        if (invoice.invoiceId() == null) return null;
        return "RF20" + padding + secret(invoice).substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
