package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.moneybird.MoneybirdSettings.LedgerAccount;
import nl.hostforge.sandbox.moneybird.MoneybirdSettings.TaxRate;
import nl.hostforge.sandbox.moneybird.MoneybirdSettings.Workflow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the owner has set up and a biller refers to. The first tax rate, ledger account and workflow are the defaults. */
@Component
class MasterData {
    static final String USER = "300000000000000001";
    static final String IDENTITY = "300000000000000002";
    static final String DOCUMENT_STYLE = "300000000000000003";
    static final String SETTLEMENTS = "300000000000000004";
    private static final String BEGINNING = "2026-01-01T00:00:00.000Z";

    private final MoneybirdSettings settings;

    MasterData(MoneybirdSettings settings) {
        this.settings = settings;
    }

    long administration() {
        return Long.parseLong(settings.administration());
    }

    Optional<TaxRate> taxRate(String id) {
        return settings.taxRates().stream().filter(rate -> rate.id().equals(id)).findFirst();
    }

    TaxRate defaultTaxRate() {
        return settings.taxRates().getFirst();
    }

    /** Zero where there is no percentage, as for reverse charge. */
    BigDecimal percentage(String taxRateId) {
        return taxRate(taxRateId).map(TaxRate::percentage).orElse(BigDecimal.ZERO);
    }

    Optional<LedgerAccount> ledgerAccount(String id) {
        return settings.ledgerAccounts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    LedgerAccount defaultLedgerAccount() {
        return settings.ledgerAccounts().getFirst();
    }

    Optional<Workflow> workflow(String id) {
        return settings.workflows().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Workflow defaultWorkflow() {
        return settings.workflows().getFirst();
    }

    /** A body that belongs to this administration. */
    ObjectNode body(String id) {
        return Json.MAPPER.createObjectNode().put("id", id).put("administration_id", administration());
    }

    List<ObjectNode> taxRateBodies() {
        return settings.taxRates().stream()
                .map(rate -> dated(body(rate.id())
                        .put("name", rate.name())
                        .put("percentage", rate.percentage() == null ? null : Amounts.text(rate.percentage()))
                        .put("tax_rate_type", "sales_invoice")
                        .put("show_tax", rate.percentage() != null)
                        .put("active", true)
                        .put("country", rate.country())))
                .toList();
    }

    ObjectNode body(LedgerAccount account) {
        var body = body(account.id())
                .put("name", account.name())
                .put("account_type", account.type())
                .put("account_id", account.number())
                .putNull("parent_id")
                .put("active", true)
                .putNull("financial_account_id");
        body.putArray("allowed_document_types")
                .add("sales_invoice")
                .add("financial_mutation")
                .add("general_journal_document");
        return dated(body);
    }

    List<ObjectNode> ledgerAccountBodies() {
        return settings.ledgerAccounts().stream().map(this::body).toList();
    }

    ObjectNode body(Workflow workflow) {
        var body = body(workflow.id())
                .put("type", "InvoiceWorkflow")
                .put("name", workflow.name())
                .put("default", workflow.equals(defaultWorkflow()))
                .put("currency", "EUR")
                .put("language", "nl")
                .put("active", true)
                .put("prices_are_incl_tax", false)
                .putNull("collection_method")
                .put("number_of_collections", 0)
                .put("show_qr_code", true);
        body.putArray("payment_methods");
        body.putArray("steps")
                .add(dated(body(workflow.id() + "0")
                        .put("step_order", 0)
                        .put("due_interval", workflow.dueDays())
                        .put("reminder_delay", 0)
                        .putNull("reminder_text")
                        .put("reminder_auto_send", false)
                        .putNull("action")));
        return dated(body);
    }

    List<ObjectNode> workflowBodies() {
        return settings.workflows().stream().map(this::body).toList();
    }

    ObjectNode documentStyleBody() {
        return dated(body(DOCUMENT_STYLE)
                .put("name", "Standaard")
                .put("identity_id", IDENTITY)
                .put("default", true)
                .put("logo_position", "right")
                .put("paper_size", "A4")
                .put("address_position", "left")
                .put("font_size", 9)
                .put("font_family", "lucida_grande"));
    }

    ObjectNode identityBody() {
        var body = body(IDENTITY)
                .put("company_name", "Domein Discounter")
                .put("city", "Utrecht")
                .put("country", "NL")
                .put("email", "administratie@sandbox.example")
                .put("bank_account_number", "NL50TEST0166567191");
        body.putArray("custom_fields");
        return dated(body);
    }

    List<ObjectNode> financialAccountBodies() {
        return settings.financialAccounts().stream()
                .map(account -> dated(body(account.id())
                        .put("type", "BankAccount")
                        .put("name", account.name())
                        .put("identifier", account.identifier())
                        .put("currency", "EUR")
                        .putNull("provider")
                        .put("moneybird_account", false)
                        .put("active", true)))
                .toList();
    }

    ObjectNode administrationBody() {
        return Json.MAPPER
                .createObjectNode()
                .put("id", administration())
                .put("name", "Domein Discounter")
                .put("language", "nl")
                .put("currency", "EUR")
                .put("country", "NL")
                .put("time_zone", "Europe/Amsterdam")
                .put("access", "user")
                .put("suspended", false)
                .putNull("period_locked_until")
                .put("period_start_date", "2026-01-01");
    }

    private static ObjectNode dated(ObjectNode body) {
        return body.put("created_at", BEGINNING).put("updated_at", BEGINNING);
    }
}
