package nl.hostforge.sandbox.moneybird;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A contact as the vendor's answers show it. Source: {@code contact_response}, {@code simple_contact_response}. */
@Component
class ContactBody {
    private static final List<String> TEXTS = List.of(
            "company_name",
            "firstname",
            "lastname",
            "address1",
            "address2",
            "zipcode",
            "city",
            "country",
            "phone",
            "delivery_method",
            "tax_number",
            "chamber_of_commerce",
            "bank_account",
            "send_invoices_to_attention",
            "send_invoices_to_email",
            "send_estimates_to_attention",
            "send_estimates_to_email",
            "sepa_iban",
            "sepa_iban_account_name",
            "sepa_bic",
            "sepa_mandate_id",
            "si_identifier",
            "si_identifier_type");

    private final MasterData data;

    ContactBody(MasterData data) {
        this.data = data;
    }

    ObjectNode of(Contact contact) {
        var body = simple(contact);
        events(body, contact.events());
        return body;
    }

    /** Without its history, as it is part of an invoice. */
    ObjectNode simple(Contact contact) {
        var body = data.body(contact.id());
        for (var name : TEXTS) body.put(name, contact.text(name).isEmpty() ? null : contact.text(name));
        body.put("customer_id", contact.customerId())
                .put("attention", body.path("send_invoices_to_attention").asString(null))
                .put("email", body.path("send_invoices_to_email").asString(null))
                .put("email_ubl", contact.fields().path("email_ubl").asBoolean(false))
                .put("direct_debit", contact.fields().path("direct_debit").asBoolean(false))
                .put("sepa_active", contact.fields().path("sepa_active").asBoolean(false))
                .put("sepa_mandate_date", orNull(contact.text("sepa_mandate_date")))
                .put(
                        "sepa_sequence_type",
                        contact.fields().path("sepa_sequence_type").asString("RCUR"))
                .put("invoice_workflow_id", orNull(contact.text("invoice_workflow_id")))
                .put("estimate_workflow_id", orNull(contact.text("estimate_workflow_id")))
                .put("is_trusted", false)
                .putNull("max_transfer_amount")
                .put("moneybird_payments_mandate", false)
                .put("archived", contact.archived())
                .put("created_at", Times.moment(contact.createdAt()))
                .put("updated_at", Times.moment(contact.updatedAt()))
                .put("version", contact.version())
                .put("sales_invoices_url", salesInvoicesUrl(contact));
        taxNumber(contact, body);
        body.putArray("notes");
        body.putArray("custom_fields");
        body.putArray("contact_people");
        return body;
    }

    void events(ObjectNode body, List<Happening> happenings) {
        ArrayNode events = body.putArray("events");
        for (var happening : happenings) {
            var event = events.addObject()
                    .put("administration_id", data.administration())
                    .put("user_id", MasterData.USER)
                    .put("action", happening.action())
                    .putNull("link_entity_id")
                    .putNull("link_entity_type")
                    .put("created_at", Times.moment(happening.at()))
                    .put("updated_at", Times.moment(happening.at()));
            var more = event.putObject("data");
            happening.data().forEach(more::put);
        }
    }

    /** The sandbox's VIES: a number is valid when it looks like one. */
    private static void taxNumber(Contact contact, ObjectNode body) {
        var number = contact.text("tax_number");
        if (number.isEmpty()) {
            body.putNull("tax_number_valid").putNull("tax_number_validated_at");
            return;
        }
        body.put("tax_number_valid", number.matches("[A-Z]{2}[0-9A-Z]{8,12}"))
                .put("tax_number_validated_at", Times.moment(contact.updatedAt()));
    }

    private String salesInvoicesUrl(Contact contact) {
        return "https://moneybird.example/" + data.administration() + "/sales_invoices/"
                + Secrets.derived("sales invoices of", contact.id()) + "/all";
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
