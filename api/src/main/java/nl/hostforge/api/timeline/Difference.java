package nl.hostforge.api.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.hostforge.messages.readmodel.FieldChange;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two moments of one page, field by field.
 *
 * @param changes by path, for instance {@code lines[0].net.amount}; before or after is null where there was nothing
 */
@Schema(name = "Difference")
public record Difference(List<FieldChange> changes) {
    /** Compares what a page shows as JSON, so that a field cannot be forgotten. */
    @Component
    public static class Comparison {
        /** Every event changes these. */
        private static final Set<String> OF_COURSE = Set.of("version", "changedAt");

        private final JsonMapper json;

        Comparison(JsonMapper json) {
            this.json = json;
        }

        public Difference between(Object before, Object after) {
            var one = new LinkedHashMap<String, String>();
            var other = new LinkedHashMap<String, String>();
            flatten("", json.valueToTree(before), one);
            flatten("", json.valueToTree(after), other);
            var fields = new LinkedHashSet<>(one.keySet());
            fields.addAll(other.keySet());
            var changes = new ArrayList<FieldChange>();
            for (var field : fields)
                if (!OF_COURSE.contains(field) && !Objects.equals(one.get(field), other.get(field)))
                    changes.add(new FieldChange(field, one.get(field), other.get(field)));
            return new Difference(List.copyOf(changes));
        }

        private static void flatten(String path, JsonNode node, Map<String, String> fields) {
            if (node.isObject())
                node.properties()
                        .forEach(member -> flatten(
                                path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                                member.getValue(),
                                fields));
            else if (node.isArray())
                for (var index = 0; index < node.size(); index++)
                    flatten(path + "[" + index + "]", node.get(index), fields);
            else if (!node.isNull()) fields.put(path, node.asString());
        }
    }
}
