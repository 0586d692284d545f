package nl.hostforge.sandbox.moneybird;

import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;
import java.util.List;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.vendor.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moneybird's document as judge. It has {@code {id}{format}} in its paths, which no router can tell apart, so the format
 * is fixed to {@code .json}; and only the paths that the sandbox serves are kept, since reading all 211 takes long.
 */
final class MoneybirdContract {
    private static final List<String> SERVED = List.of(
            "/administrations",
            "/contacts",
            "/sales_invoices",
            "/external_sales_invoices",
            "/tax_rates",
            "/ledger_accounts",
            "/workflows",
            "/document_styles",
            "/financial_accounts",
            "/webhooks",
            "/identities");

    static final Contract INSTANCE = Contract.ofText(
            rewritten().toString(),
            ValidationErrorsWhitelist.create()
                    .withRule(
                            "a customer number in a path is said to be digits only, though a contact's is any text",
                            WhitelistRules.allOf(
                                    WhitelistRules.isRequest(),
                                    WhitelistRules.pathContainsSubstring("/contacts/customer_id/")))
                    .withRule(
                            "an invalid record's error has details in every example of the document, but not in its schema",
                            WhitelistRules.allOf(WhitelistRules.isResponse(), WhitelistRules.responseStatusIs(422)))
                    .withRule(
                            "a percentage of null, as for reverse charge, is allowed twice over where once is required",
                            WhitelistRules.allOf(
                                    WhitelistRules.isResponse(),
                                    WhitelistRules.pathContainsSubstring("/tax_rates"),
                                    WhitelistRules.messageContainsRegexp("valid to one and only one schema"))));

    private MoneybirdContract() {}

    private static JsonNode rewritten() {
        var document = (ObjectNode) Json.MAPPER.readTree(Contract.read("moneybird-v2.openapi.json"));
        var paths = Json.MAPPER.createObjectNode();
        document.get("paths").properties().forEach(path -> {
            if (SERVED.stream().anyMatch(served -> serves(path.getKey(), served))) {
                path.getValue().values().forEach(MoneybirdContract::withoutFormat);
                paths.set(path.getKey().replace("{format}", ".json"), path.getValue());
            }
        });
        document.set("paths", paths);
        return document;
    }

    private static boolean serves(String path, String served) {
        return path.startsWith("/{administration_id}" + served) || path.startsWith(served);
    }

    private static void withoutFormat(JsonNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters)
            parameters.removeIf(parameter -> parameter.path("$ref").asString("").endsWith("/format"));
    }
}
