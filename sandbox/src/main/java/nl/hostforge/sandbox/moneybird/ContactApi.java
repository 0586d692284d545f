package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.patch;
import static nl.hostforge.sandbox.call.Route.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /contacts}. */
@Component
class ContactApi {
    private final Contacts contacts;
    private final ContactBody bodies;
    private final SalesInvoices invoices;
    private final ExternalInvoices externals;

    ContactApi(Contacts contacts, ContactBody bodies, SalesInvoices invoices, ExternalInvoices externals) {
        this.contacts = contacts;
        this.bodies = bodies;
        this.invoices = invoices;
        this.externals = externals;
    }

    List<Route> routes() {
        return List.of(
                get("/contacts/customer_id/{customer}", "moneybird.findContactByCustomerId", this::find),
                get("/contacts/synchronization", "moneybird.listContactVersions", this::versions),
                post("/contacts/synchronization", "moneybird.readContacts", this::several),
                get("/contacts", "moneybird.listContacts", this::list),
                post("/contacts", "moneybird.createContact", this::create),
                get("/contacts/{contact}", "moneybird.readContact", call -> Answer.ok(bodies.of(named(call)))),
                patch("/contacts/{contact}", "moneybird.updateContact", this::update),
                patch("/contacts/{contact}/archive", "moneybird.archiveContact", this::archive),
                delete("/contacts/{contact}", "moneybird.deleteContact", this::remove));
    }

    private Answer find(Call call) {
        return Answer.ok(contacts.findByCustomerId(call.variable("customer"))
                .map(bodies::of)
                .orElseThrow(() -> MoneybirdRefusal.notFound("customer_id")));
    }

    private Answer list(Call call) {
        var query = call.parameter("query").orElse("").toLowerCase(Locale.ROOT);
        return Page.of(
                call,
                contacts.all().stream()
                        .filter(contact -> shows(contact, call))
                        .filter(contact -> words(contact).contains(query))
                        .map(bodies::of)
                        .toList());
    }

    private static boolean shows(Contact contact, Call call) {
        return !contact.archived() || call.parameter("include_archived").equals(Optional.of("true"));
    }

    private static String words(Contact contact) {
        return String.join(
                        " ",
                        contact.name(),
                        contact.text("firstname"),
                        contact.text("lastname"),
                        contact.customerId(),
                        contact.text("city"),
                        contact.text("send_invoices_to_email"))
                .toLowerCase(Locale.ROOT);
    }

    private Answer create(Call call) {
        return Answer.json(201, bodies.of(contacts.create(contactIn(call))));
    }

    private Answer update(Call call) {
        return Answer.ok(bodies.of(contacts.change(named(call), contactIn(call))));
    }

    private Answer archive(Call call) {
        contacts.archive(named(call));
        return Answer.empty(204);
    }

    private Answer remove(Call call) {
        var contact = named(call);
        if (hasDocuments(contact))
            throw MoneybirdRefusal.symbolic(400, "Contact can only be archived", "id", "has_documents");
        contacts.delete(contact);
        return Answer.empty(204);
    }

    private boolean hasDocuments(Contact contact) {
        return invoices.all().stream().anyMatch(invoice -> contact.id().equals(invoice.contactId()))
                || externals.all().stream().anyMatch(invoice -> contact.id().equals(invoice.contactId()));
    }

    private Answer versions(Call call) {
        return Answer.ok(contacts.all().stream()
                .filter(contact -> shows(contact, call))
                .map(contact -> Page.version(contact.id(), contact.version()))
                .toList());
    }

    private Answer several(Call call) {
        var ids = Page.ids(call);
        return Answer.ok(contacts.all().stream()
                .filter(contact -> ids.contains(contact.id()))
                .map(bodies::of)
                .toList());
    }

    private static JsonNode contactIn(Call call) {
        var contact = call.json().path("contact");
        if (!contact.isObject()) throw MoneybirdRefusal.symbolic(400, "Contact is required", "contact", "required");
        return contact;
    }

    private Contact named(Call call) {
        return contacts.get(call.variable("contact"));
    }
}
