package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Figures.amount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.vat.VatCase;
import org.axonframework.queryhandling.QueryExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages through the journal, by the day that a line counts on and then by its place. */
@Component
class JournalLines {
    private final JdbcClient database;

    JournalLines(JdbcClient database) {
        this.database = database;
    }

    /** Where a page ended; its text is {@code 2026-11-30_17_1_2}. */
    private record Place(LocalDate day, long position, int entry, int line) {
        static Place of(JournalLine line) {
            return new Place(line.effectiveOn(), line.position(), line.entry(), line.line());
        }

        static Place parse(String text) {
            try {
                var parts = text.split("_", 4);
                return new Place(
                        LocalDate.parse(parts[0]),
                        Long.parseLong(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
            } catch (RuntimeException unreadable) {
                var refusal = Refusal.of("invalid-cursor", "This list does not go on there; begin at its first page.");
                throw new QueryExecutionException(refusal.detail(), unreadable, refusal);
            }
        }

        String text() {
            return day + "_" + position + "_" + entry + "_" + line;
        }
    }

    Page<JournalLine> page(FindLines query) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        narrow(query.filter(), conditions, values);
        if (query.cursor() != null) {
            var place = Place.parse(query.cursor());
            conditions.add("(effective_on, position, entry, line) > (?, ?, ?, ?)");
            values.addAll(List.of(place.day(), place.position(), place.entry(), place.line()));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(query.limit() + 1);
        var found = database.sql(
                        "select * from ledger_line" + where + " order by effective_on, position, entry, line limit ?")
                .params(values)
                .query((row, index) -> line(row))
                .list();
        if (found.size() <= query.limit()) return new Page<>(found, null);
        var shown = found.subList(0, query.limit());
        return new Page<>(List.copyOf(shown), Place.of(shown.getLast()).text());
    }

    private static void narrow(LineFilter filter, List<String> conditions, List<Object> values) {
        if (filter.period() != null) {
            conditions.add("effective_on >= ? and effective_on < ?");
            values.addAll(List.of(filter.period().from(), filter.period().until()));
        }
        only("account", filter.account(), conditions, values);
        only("account_kind", name(filter.accountKind()), conditions, values);
        only("kind", name(filter.kind()), conditions, values);
        only("product_group", name(filter.group()), conditions, values);
        only("vat_box", name(filter.vatBox()), conditions, values);
        only("vat_country", filter.vatCountry(), conditions, values);
        only("vat_rate", filter.vatRate(), conditions, values);
        only(
                "invoice_id",
                filter.invoiceId() == null ? null : filter.invoiceId().value(),
                conditions,
                values);
    }

    private static void only(String column, Object value, List<String> conditions, List<Object> values) {
        if (value == null) return;
        conditions.add(column + " = ?");
        values.add(value);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        var invoice = row.getObject("invoice_id", UUID.class);
        return new JournalLine(
                row.getLong("position"),
                row.getInt("entry"),
                row.getInt("line"),
                row.getString("event_id"),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("booked_at").toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("account"),
                AccountKind.valueOf(row.getString("account_kind")),
                constant(ProductGroup.class, row.getString("product_group")),
                amount(row, "debit"),
                amount(row, "credit"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                invoice == null ? null : new InvoiceId(invoice),
                row.getString("document"),
                constant(VatCase.class, row.getString("vat_case")),
                constant(VatBox.class, row.getString("vat_box")),
                row.getString("vat_country"),
                row.getBigDecimal("vat_rate"),
                row.getInt("rules"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
