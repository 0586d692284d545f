package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reports over all that was ever booked, as lines of text, so that two fillings of the journal can be compared. */
@Component
public class LedgerReports {
    private static final int MONTHS_OF_QUARTER = 3;

    private final JdbcClient database;
    private final RevenueFigures revenue;
    private final VatFigures vat;
    private final AgeingFigures ageing;
    private final BalanceFigures balances;

    LedgerReports(
            JdbcClient database,
            RevenueFigures revenue,
            VatFigures vat,
            AgeingFigures ageing,
            BalanceFigures balances) {
        this.database = database;
        this.revenue = revenue;
        this.vat = vat;
        this.ageing = ageing;
        this.balances = balances;
    }

    /** The days that something was posted on; both null where nothing was. */
    private record Days(LocalDate first, LocalDate lastDocument, LocalDate last) {}

    /** @return the lines of each report by its name, as the current transaction sees the journal; the same names for the same quarters */
    public Map<String, List<String>> all() {
        var days = days();
        var reports = new LinkedHashMap<String, List<String>>();
        if (days.first() == null) return reports;
        var ever = new ReportPeriod(days.first(), days.last().plusDays(1));
        reports.put("revenue", texts(revenue.of(ever).rows()));
        for (var quarter = quarterOf(days.first());
                !quarter.from().isAfter(days.lastDocument());
                quarter = quarterOf(quarter.until())) {
            reports.put("vat " + name(quarter), vat(quarter));
            reports.put("ageing " + quarter.lastDay(), ageing(quarter.lastDay()));
            reports.put("balances " + name(quarter), texts(balances.of(quarter).rows()));
        }
        return reports;
    }

    private List<String> vat(ReportPeriod quarter) {
        var whole = vat.of(quarter);
        var lines = new ArrayList<>(texts(whole.boxes()));
        lines.addAll(texts(whole.icp()));
        lines.addAll(texts(whole.oss()));
        lines.add(StoredJson.write(whole.due()));
        if (whole.outsideScope() != null) lines.add(StoredJson.write(whole.outsideScope()));
        return lines;
    }

    private List<String> ageing(LocalDate day) {
        return texts(ageing.of(day).rows());
    }

    private Days days() {
        return database.sql("select min(effective_on) as first,"
                        + " max(effective_on) filter (where kind <> 'RELEASE') as last_document,"
                        + " max(effective_on) as last from ledger_line")
                .query((row, index) -> new Days(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last_document", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .single();
    }

    private static ReportPeriod quarterOf(LocalDate day) {
        return ReportPeriod.of(day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1));
    }

    private static String name(ReportPeriod quarter) {
        var first = YearMonth.from(quarter.from());
        return first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream().map(StoredJson::write).toList();
    }
}
