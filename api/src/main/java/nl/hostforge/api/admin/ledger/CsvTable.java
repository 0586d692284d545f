package nl.hostforge.api.admin.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hostforge.messages.money.Money;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** A table as comma-separated values (RFC 4180), its heading first. Amounts are plain decimals. */
final class CsvTable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING) // else all that is long is in quotes
            .build();
    private static final CsvSchema FORM = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final List<String[]> rows = new ArrayList<>();

    CsvTable(String... heading) {
        rows.add(heading);
    }

    /** @param cells one per column; null for an empty one */
    CsvTable add(Object... cells) {
        if (cells.length != rows.getFirst().length)
            throw new IllegalArgumentException("a row has as many cells as the heading");
        rows.add(Arrays.stream(cells).map(CsvTable::text).toArray(String[]::new));
        return this;
    }

    String text() {
        return MAPPER.writer(FORM).writeValueAsString(rows);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case Money money -> money.amount().toPlainString();
            default -> cell.toString();
        };
    }
}
