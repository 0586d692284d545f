package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a biller wants of a sales invoice, and fills in what it leaves open. */
@Component
class Drafts {
    private static final List<String> CHANGEABLE =
            List.of("reference", "currency", "payment_conditions", "document_style_id");

    private final MasterData data;
    private final Contacts contacts;
    private final DetailsReader details;
    private final Ids ids;
    private final Times times;

    Drafts(MasterData data, Contacts contacts, DetailsReader details, Ids ids, Times times) {
        this.data = data;
        this.contacts = contacts;
        this.details = details;
        this.ids = ids;
        this.times = times;
    }

    SalesInvoice of(JsonNode wanted, int draftId) {
        var contactId = wanted.path("contact_id").asString("");
        if (contactId.isEmpty()) throw MoneybirdRefusal.invalid("contact_id", "can't be blank", "blank");
        if (contacts.find(contactId).isEmpty()) throw MoneybirdRefusal.notFound("contact_id");
        var workflow = data.workflow(wanted.path("workflow_id").asString("")).orElse(data.defaultWorkflow());
        var interval = Amounts.read(wanted.path("first_due_interval"))
                .map(BigDecimal::intValue)
                .orElse(workflow.dueDays());
        var date = date(wanted, "invoice_date");
        var now = times.now();
        return new SalesInvoice(
                ids.next(),
                contactId,
                draftId,
                null,
                SalesInvoice.DRAFT,
                wanted.path("reference").asString(null),
                workflow.id(),
                MasterData.DOCUMENT_STYLE,
                date,
                (date == null ? times.today() : date).plusDays(interval),
                interval,
                wanted.path("currency").asString("EUR"),
                wanted.path("prices_are_incl_tax").asString("").equals("true"),
                wanted.path("payment_conditions").asString(null),
                Amounts.read(wanted.path("discount")).orElse(BigDecimal.ZERO),
                details.applied(List.of(), wanted.path("details_attributes")),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                now,
                now,
                times.versionAfter(0));
    }

    /** What changes on an invoice that exists. */
    ObjectNode changes(SalesInvoice invoice, JsonNode wanted) {
        var changes = Json.MAPPER.createObjectNode();
        CHANGEABLE.stream().filter(wanted::has).forEach(name -> changes.set(name, wanted.get(name)));
        Stream.of(wanted.path("contact_id").asString(""))
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    if (contacts.find(id).isEmpty()) throw MoneybirdRefusal.notFound("contact_id");
                    changes.put("contact_id", id);
                });
        data.workflow(wanted.path("workflow_id").asString(""))
                .ifPresent(workflow -> changes.put("workflow_id", workflow.id()));
        var date = date(wanted, "invoice_date");
        if (date != null)
            changes.put("invoice_date", date.toString())
                    .put("due_date", date.plusDays(invoice.firstDueInterval()).toString());
        if (wanted.has("prices_are_incl_tax"))
            changes.put(
                    "prices_are_incl_tax",
                    wanted.path("prices_are_incl_tax").asString("").equals("true"));
        Amounts.read(wanted.path("discount")).ifPresent(discount -> changes.put("discount", discount));
        if (wanted.has("details_attributes"))
            changes.set("details", Json.tree(details.applied(invoice.details(), wanted.get("details_attributes"))));
        return changes;
    }

    /** The draft that gives the whole invoice back. */
    SalesInvoice credit(SalesInvoice original, int draftId) {
        var credit = Json.MAPPER.createObjectNode();
        var now = times.now();
        credit.put("id", ids.next())
                .put("draft_id", draftId)
                .putNull("invoice_id")
                .put("state", SalesInvoice.DRAFT)
                .putNull("invoice_date")
                .put(
                        "due_date",
                        times.today().plusDays(original.firstDueInterval()).toString())
                .put("original_sales_invoice_id", original.id())
                .put("paused", false)
                .putNull("paid_at")
                .putNull("sent_at")
                .putNull("marked_dubious_on")
                .putNull("marked_uncollectible_on")
                .put("reminder_count", 0)
                .put("version", times.versionAfter(0));
        credit.set("details", Json.tree(details.credited(original)));
        credit.set("payments", Json.tree(List.of()));
        credit.set("events", Json.tree(List.of()));
        credit.set("created_at", Json.tree(now));
        credit.set("updated_at", Json.tree(now));
        return Json.changed(original, credit);
    }

    static LocalDate date(JsonNode wanted, String field) {
        var text = wanted.path(field).asString("");
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw MoneybirdRefusal.invalid(field, "is not a valid date", "is not a valid date");
        }
    }
}
