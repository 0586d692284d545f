package nl.hostforge.integration.moneybird;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A line of an invoice on the wire. Amounts travel as texts, so that no float comes between. */
@JsonNaming(SnakeCaseStrategy.class)
record LineBody(
        String description,
        String amount,
        String price,
        String taxRateId,
        String ledgerAccountId,
        String period,
        int rowOrder) {

    /** The lines with Moneybird's ids; refused before anything is asked if the settings lack one. */
    static <T> Outcome<T> withIds(
            List<InvoiceLine> lines, MoneybirdSettings settings, Function<List<LineBody>, Outcome<T>> next) {
        var bodies = new ArrayList<LineBody>();
        for (var line : lines) {
            var taxRate = settings.taxRates().get(line.taxCode());
            var ledger = settings.ledgerAccounts().get(line.ledger());
            if (taxRate == null) {
                return missing("tax-rates", line.taxCode(), "taxCode");
            }
            if (ledger == null) {
                return missing("ledger-accounts", line.ledger(), "ledger");
            }
            bodies.add(of(line, taxRate, ledger, bodies.size()));
        }
        return next.apply(bodies);
    }

    private static LineBody of(InvoiceLine line, String taxRate, String ledger, int place) {
        return new LineBody(
                line.description(),
                line.quantity().toPlainString(),
                line.price().toPlainString(),
                taxRate,
                ledger,
                line.period().map(LineBody::span).orElse(null),
                place);
    }

    private static String span(InvoiceLine.Period period) {
        var day = DateTimeFormatter.BASIC_ISO_DATE;
        return day.format(period.first()) + ".." + day.format(period.last());
    }

    private static <T> Outcome<T> missing(String setting, String ours, String field) {
        return Outcome.refused(
                RefusalCode.INVALID_DATA, "hostforge.moneybird.%s has no %s".formatted(setting, ours), field);
    }

    /** What the settings name that isn't among the ids. */
    static List<String> unknown(String setting, Map<String, String> mapping, List<String> ids) {
        return mapping.entrySet().stream()
                .filter(entry -> !ids.contains(entry.getValue()))
                .map(entry -> "hostforge.moneybird.%s.%s: Moneybird has no active %s"
                        .formatted(setting, entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }
}
