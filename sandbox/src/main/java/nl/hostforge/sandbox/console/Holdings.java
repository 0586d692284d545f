package nl.hostforge.sandbox.console;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a provider holds, kind by kind: a table for each, with what identifies a thing and says how it is. */
final class Holdings {
    /** Newer things are of more interest; all of them are in the state as JSON. */
    private static final int SHOWN = 50;

    /** Which of a thing's fields make its columns, where it has them, in this order. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "handle",
            "identifier",
            "invoice_id",
            "name",
            "full_name",
            "domain",
            "login",
            "email",
            "company",
            "reference",
            "external_id",
            "customer_id",
            "comments",
            "url",
            "operation",
            "amount",
            "state",
            "status",
            "condition",
            "plan",
            "owner",
            "owner_handle",
            "autorenew",
            "vat_number",
            "type",
            "host",
            "value",
            "payments",
            "expires_at",
            "at",
            "last_http_status");

    private Holdings() {}

    static String of(JsonNode state) {
        return state.propertyStream()
                .filter(kind -> kind.getValue().isArray())
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> of(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining());
    }

    private static String of(String kind, JsonNode things) {
        var words = htmlEscape(kind.replaceAll("([A-Z])", " $1").toLowerCase());
        if (things.isEmpty()) return "<p>No %s.</p>%n".formatted(words);
        var rows = new ArrayList<JsonNode>();
        for (var index = things.size() - 1; index >= 0 && rows.size() < SHOWN; index--)
            rows.add(flat(things.get(index)));
        var columns = new LinkedHashSet<>(COLUMNS);
        columns.removeIf(
                column -> rows.stream().allMatch(row -> text(row, column).isEmpty()));
        var head = columns.stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(column.replace('_', ' ')))
                .collect(Collectors.joining());
        var body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> "<td>%s</td>".formatted(htmlEscape(text(row, column))))
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return """
                <details>
                <summary>%s: %d</summary>
                <div class="wide" role="region" aria-label="%s" tabindex="0">
                <table><thead><tr>%s</tr></thead><tbody>
                %s</tbody></table>
                </div>
                </details>
                """.formatted(words, things.size(), words, head, body);
    }

    /** A subscription comes with its plan and its owner around it. */
    private static JsonNode flat(JsonNode thing) {
        if (!thing.path("subscription").isObject()) return thing;
        var flat = ((ObjectNode) thing.path("subscription")).deepCopy();
        thing.propertyStream()
                .filter(field -> !field.getKey().equals("subscription"))
                .forEach(field -> flat.set(field.getKey(), field.getValue()));
        return flat;
    }

    private static String text(JsonNode row, String column) {
        var value = row.path(column);
        if (value.isValueNode()) return value.asString("");
        if (value.isArray()) return value.isEmpty() ? "" : String.valueOf(value.size());
        if (value.has("extension"))
            return value.path("name").asString("") + "."
                    + value.path("extension").asString("");
        var details = row.path("details").isObject() ? row.path("details") : row.path("fields");
        return details.path(column).isValueNode() ? details.path(column).asString("") : "";
    }
}
