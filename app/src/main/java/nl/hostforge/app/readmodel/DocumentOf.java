package nl.hostforge.app.readmodel;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a row says about which document it is of. */
final class DocumentOf {
    /** The number that everybody knows first, ids if there is none. */
    private static final List<String> NAMES =
            List.of("document", "number", "order_number", "invoiceId", "invoice_id", "id");

    private DocumentOf() {}

    /** @return null where it names none */
    static String row(String json) {
        try {
            var row = JsonMapper.shared().readTree(json);
            return NAMES.stream()
                    .map(row::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse(null);
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
