package nl.hostforge.query.vat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The standard rate of each member state, as it was on any day. A start without a rate for each of them fails. */
@Component
class StandardRates {
    private final Map<String, TreeMap<LocalDate, BigDecimal>> rates;

    StandardRates(VatSettings settings) {
        try {
            var json = settings.rates().getContentAsString(StandardCharsets.UTF_8);
            rates = StoredJson.read(json, new TypeReference<Map<String, TreeMap<LocalDate, BigDecimal>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("hostforge.vat.rates cannot be read", unreadable);
        }
        for (var state : VatTerritory.MEMBER_STATES)
            if (rates.getOrDefault(state, new TreeMap<>()).isEmpty())
                throw new IllegalArgumentException("hostforge.vat.rates has no rate of " + state);
    }

    /**
     * @return in percent
     * @throws IllegalArgumentException if the day lies before the first rate that is known
     */
    BigDecimal of(String memberState, LocalDate on) {
        var rate = rates.get(memberState).floorEntry(on);
        if (rate == null) throw new IllegalArgumentException("no VAT rate of " + memberState + " is known for " + on);
        return rate.getValue();
    }
}
