package nl.hostforge.sandbox.moneybird;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** An external invoice as the vendor's answers show it. Source: {@code external_sales_invoice_response}. */
@Component
class ExternalInvoiceBody {
    private final MasterData data;
    private final Contacts contacts;
    private final ContactBody contactBodies;
    private final InvoiceParts parts;

    ExternalInvoiceBody(MasterData data, Contacts contacts, ContactBody contactBodies, InvoiceParts parts) {
        this.data = data;
        this.contacts = contacts;
        this.contactBodies = contactBodies;
        this.parts = parts;
    }

    ObjectNode of(ExternalInvoice invoice) {
        var body = data.body(invoice.id()).put("contact_id", invoice.contactId());
        body.putNull("contact");
        if (invoice.contactId() != null)
            contacts.find(invoice.contactId()).ifPresent(contact -> body.set("contact", contactBodies.simple(contact)));
        body.put("date", Times.date(invoice.date()))
                .put("due_date", Times.date(invoice.dueDate()))
                .put("state", invoice.state())
                .put("reference", invoice.reference())
                .put("entry_number", invoice.entryNumber())
                .put("origin", "api")
                .put("source", invoice.source())
                .put("source_url", invoice.sourceUrl())
                .put("currency", invoice.currency())
                .put("paid_at", Times.date(invoice.paidAt()))
                .put("marked_dubious_on", Times.date(invoice.markedDubiousOn()))
                .put("marked_uncollectible_on", Times.date(invoice.markedUncollectibleOn()))
                .put("created_at", Times.moment(invoice.createdAt()))
                .put("updated_at", Times.moment(invoice.updatedAt()))
                .put("version", invoice.version());
        parts.add(body, invoice, invoice.id(), "ExternalSalesInvoice");
        parts.events(body, invoice.events());
        var attachments = body.putArray("attachments");
        for (var attachment : invoice.attachments())
            attachments.add(data.body(attachment.id())
                    .put("attachable_id", invoice.id())
                    .put("attachable_type", "ExternalSalesInvoice")
                    .put("filename", attachment.filename())
                    .put("content_type", attachment.contentType())
                    .put("size", attachment.size())
                    .put("rotation", 0)
                    .put("created_at", Times.moment(attachment.createdAt()))
                    .put("updated_at", Times.moment(attachment.createdAt())));
        return body;
    }
}
