package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.sandbox.moneybird.MoneybirdRefusal.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads {@code details_attributes}: a list, or an object of numbered lines; new lines, changes and removals. */
@Component
class DetailsReader {
    private final MasterData data;
    private final Ids ids;
    private final Times times;

    DetailsReader(MasterData data, Ids ids, Times times) {
        this.data = data;
        this.ids = ids;
        this.times = times;
    }

    /** These lines after the changes that the attributes ask for. */
    List<Detail> applied(List<Detail> present, JsonNode attributes) {
        var details = new LinkedHashMap<String, Detail>();
        present.forEach(detail -> details.put(detail.id(), detail));
        for (var line : attributes.values()) {
            var old = Optional.ofNullable(details.get(line.path("id").asString("")));
            if (line.path("_destroy").asString("").matches("true|1")) old.ifPresent(one -> details.remove(one.id()));
            else {
                var detail = read(line, old, details.size());
                details.put(detail.id(), detail);
            }
        }
        return details.values().stream()
                .sorted(Comparator.comparingInt(Detail::rowOrder))
                .toList();
    }

    private Detail read(JsonNode line, Optional<Detail> old, int row) {
        check(line);
        var now = times.now();
        return new Detail(
                old.map(Detail::id).orElseGet(ids::next),
                text(line, "description", old.map(Detail::description).orElse("")),
                line.has("price")
                        ? Amounts.cents(Amounts.read(line.path("price")).orElse(BigDecimal.ZERO))
                        : old.map(Detail::price).orElse(BigDecimal.ZERO),
                text(line, "amount", old.map(Detail::amount).orElse(null)),
                text(
                        line,
                        "tax_rate_id",
                        old.map(Detail::taxRateId).orElse(data.defaultTaxRate().id())),
                text(
                        line,
                        "ledger_account_id",
                        old.map(Detail::ledgerAccountId)
                                .orElse(data.defaultLedgerAccount().id())),
                text(line, "period", old.map(Detail::period).orElse(null)),
                Amounts.read(line.path("row_order"))
                        .map(BigDecimal::intValue)
                        .orElse(old.map(Detail::rowOrder).orElse(row)),
                old.map(Detail::createdAt).orElse(now),
                now);
    }

    private void check(JsonNode line) {
        var faults = new LinkedHashMap<String, List<Fault>>();
        var price = line.path("price");
        if (line.hasNonNull("price") && Amounts.read(price).isEmpty())
            faults.put("details.price", List.of(new Fault("is not a number", "not_a_number")));
        Stream.of(
                        Map.entry(
                                "tax_rate_id",
                                data.taxRate(line.path("tax_rate_id").asString(""))
                                        .isPresent()),
                        Map.entry(
                                "ledger_account_id",
                                data.ledgerAccount(
                                                line.path("ledger_account_id").asString(""))
                                        .isPresent()))
                .filter(reference -> line.hasNonNull(reference.getKey()) && !reference.getValue())
                .forEach(reference ->
                        faults.put("details." + reference.getKey(), List.of(new Fault("is not found", "invalid"))));
        if (!faults.isEmpty()) throw MoneybirdRefusal.invalid(faults);
    }

    /** The invoice that gives all this back, under a line that says what it credits. */
    List<Detail> credited(SalesInvoice original) {
        var now = times.now();
        var details = new ArrayList<Detail>();
        var first = original.details().getFirst();
        details.add(new Detail(
                ids.next(),
                "**Creditfactuur voor factuur " + original.invoiceId() + "**",
                BigDecimal.ZERO,
                null,
                first.taxRateId(),
                first.ledgerAccountId(),
                null,
                1,
                now,
                now));
        for (var detail : original.details()) details.add(detail.credited(ids.next(), details.size() + 1, now));
        return details;
    }

    private static String text(JsonNode line, String field, String fallback) {
        return line.hasNonNull(field) ? line.path(field).asString("") : fallback;
    }
}
