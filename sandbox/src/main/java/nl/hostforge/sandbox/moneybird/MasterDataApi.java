package nl.hostforge.sandbox.moneybird;

import static nl.hostforge.sandbox.call.Route.get;

import java.util.List;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;

/** Reading what the owner has set up. Nothing of it changes through the API here. */
@Component
class MasterDataApi {
    private final MasterData data;

    MasterDataApi(MasterData data) {
        this.data = data;
    }

    List<Route> routes() {
        return List.of(
                get("/tax_rates", "moneybird.listTaxRates", this::taxRates),
                get("/ledger_accounts", "moneybird.listLedgerAccounts", _ -> Answer.ok(data.ledgerAccountBodies())),
                get("/ledger_accounts/{account}", "moneybird.readLedgerAccount", this::ledgerAccount),
                get("/workflows", "moneybird.listWorkflows", _ -> Answer.ok(data.workflowBodies())),
                get("/workflows/{workflow}", "moneybird.readWorkflow", this::workflow),
                get(
                        "/document_styles",
                        "moneybird.listDocumentStyles",
                        _ -> Answer.ok(List.of(data.documentStyleBody()))),
                get("/identities", "moneybird.listIdentities", _ -> Answer.ok(List.of(data.identityBody()))),
                get("/identities/default", "moneybird.readIdentity", _ -> Answer.ok(data.identityBody())),
                get(
                        "/financial_accounts",
                        "moneybird.listFinancialAccounts",
                        _ -> Answer.ok(data.financialAccountBodies())));
    }

    Answer administrations(Call call) {
        return Answer.ok(List.of(data.administrationBody()));
    }

    private Answer taxRates(Call call) {
        var filter = Filter.of(call);
        return Page.of(
                call,
                data.taxRateBodies().stream()
                        .filter(rate -> filter.allows(
                                "tax_rate_type", rate.path("tax_rate_type").asString("")))
                        .filter(rate ->
                                filter.allows("country", rate.path("country").asString("")))
                        .toList());
    }

    private Answer ledgerAccount(Call call) {
        return Answer.ok(data.ledgerAccount(call.variable("account"))
                .map(data::body)
                .orElseThrow(() -> MoneybirdRefusal.plain(404, "Record not found for model name: Category")));
    }

    private Answer workflow(Call call) {
        return Answer.ok(data.workflow(call.variable("workflow"))
                .map(data::body)
                .orElseThrow(() -> MoneybirdRefusal.plain(404, "Record not found for model name: Workflow")));
    }
}
