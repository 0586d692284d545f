package nl.hostforge.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/configuration.md}: every setting there is. */
final class ConfigurationReference {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final List<Row> ROWS = read();

    private record Row(String property, String environment, String otherwise) {}

    private ConfigurationReference() {}

    static Set<String> environmentNames() {
        return ROWS.stream().map(Row::environment).collect(Collectors.toSet());
    }

    static Set<String> properties() {
        return ROWS.stream().map(Row::property).collect(Collectors.toSet());
    }

    static String defaultOf(String property) {
        return ROWS.stream()
                .filter(row -> row.property().equals(property))
                .findFirst()
                .orElseThrow()
                .otherwise();
    }

    private static List<Row> read() {
        var rows = new ArrayList<Row>();
        for (var line : Project.text("docs/configuration.md").lines().toList()) {
            var cells = line.split("\\|", -1);
            if (cells.length < 6 || !cells[2].strip().startsWith("`")) continue;
            rows.add(new Row(nameIn(cells[1]), nameIn(cells[2]), nameIn(cells[3])));
        }
        return rows;
    }

    private static String nameIn(String cell) {
        var name = NAME.matcher(cell);
        return name.find() ? name.group(1) : "";
    }
}
