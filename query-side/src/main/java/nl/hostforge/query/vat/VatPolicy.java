package nl.hostforge.query.vat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.vat.VatSettings.Unverifiable;
import org.springframework.stereotype.Component;

/**
 * Decides which VAT a sale of hosting and domain names bears, for a seller in the Netherlands. These are electronically
 * supplied services (annex I of Implementing Regulation 282/2011), so the customer's place decides, and they bear the
 * standard rate everywhere. Regions that have a rate of their own (Madeira, the Azores, Jungholz, Mittelberg) are charged
 * their country's.
 */
@Component
public class VatPolicy {
    private static final String SELLERS_COUNTRY = "NL";
    private static final String REVERSE_CHARGE_WORDING = "reverse-charge"; // art. 226 (11a) Directive 2006/112
    private static final String OUTSIDE_SCOPE_WORDING = "outside-scope"; // EN 16931, rule BR-O-10

    private final StandardRates rates;
    private final VatSettings settings;
    private final OssObligation obligation;

    VatPolicy(StandardRates rates, VatSettings settings, OssObligation obligation) {
        this.rates = rates;
        this.settings = settings;
        this.obligation = obligation;
    }

    public VatDecision decide(VatQuestion question) {
        var territory = VatTerritory.of(
                question.country() == null ? SELLERS_COUNTRY : question.country(), question.postalCode());
        var evidence = evidence(question, territory);
        return territory
                .memberState()
                .map(state -> inside(question, state, evidence))
                .orElseGet(() -> new VatDecision(
                        VatCase.OUTSIDE_EU,
                        "O",
                        BigDecimal.ZERO,
                        territory.country(),
                        OUTSIDE_SCOPE_WORDING,
                        Map.copyOf(evidence)));
    }

    private VatDecision inside(VatQuestion question, String memberState, Map<String, String> evidence) {
        if (memberState.equals(SELLERS_COUNTRY)) return charged(VatCase.DOMESTIC, memberState, question, evidence);
        if (isBusinessElsewhere(question, memberState))
            return new VatDecision(
                    VatCase.REVERSE_CHARGE,
                    "AE",
                    BigDecimal.ZERO,
                    memberState,
                    REVERSE_CHARGE_WORDING,
                    Map.copyOf(evidence));
        evidence.put("placeEvidence", placeEvidence(question, memberState));
        return settings.ossRegistered() || obligation.holdsFor(question.on(), question.net())
                ? charged(VatCase.OSS, memberState, question, evidence)
                : charged(VatCase.DOMESTIC_BELOW_OSS_THRESHOLD, SELLERS_COUNTRY, question, evidence);
    }

    private VatDecision charged(
            VatCase vatCase, String memberState, VatQuestion question, Map<String, String> evidence) {
        evidence.put("rateOn", question.on().toString());
        var rate = rates.of(memberState, question.on());
        return new VatDecision(vatCase, "S", rate, memberState, null, Map.copyOf(evidence));
    }

    /** Only a number of the country of the address shows that the business there is the customer. */
    private boolean isBusinessElsewhere(VatQuestion question, String memberState) {
        return question.kind() == CustomerKind.COMPANY
                && numberCountry(question).filter(memberState::equals).isPresent()
                && (question.vatCheck() == VatCheckOutcome.VALID
                        || question.vatCheck() == VatCheckOutcome.UNVERIFIABLE
                                && settings.unverifiable() == Unverifiable.REVERSE);
    }

    /** A number's prefix: Greece is EL there, and Northern Ireland's XI is no number for services. */
    private static Optional<String> numberCountry(VatQuestion question) {
        if (question.vatNumber() == null) return Optional.empty();
        var compact = question.vatNumber().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return compact.matches("[A-Z]{2}.+")
                ? Optional.of(CountryCode.inIso(compact.substring(0, 2)))
                : Optional.empty();
    }

    /** Above EUR 100,000 a year two pieces have to agree (art. 24b Implementing Regulation 282/2011). */
    private static String placeEvidence(VatQuestion question, String memberState) {
        if (question.addressCountry() == null) return "SINGLE";
        var there = VatTerritory.of(question.addressCountry(), null).memberState();
        return there.filter(memberState::equals).isPresent() ? "AGREES" : "DIFFERS";
    }

    private static Map<String, String> evidence(VatQuestion question, VatTerritory territory) {
        var evidence = new TreeMap<String, String>();
        evidence.put("billingCountry", territory.country());
        evidence.put(
                "customerKind",
                question.kind() == null
                        ? CustomerKind.PERSON.name()
                        : question.kind().name());
        if (territory.isExcluded()) evidence.put("excludedTerritory", "art. 6 Directive 2006/112");
        if (question.addressCountry() != null)
            evidence.put("addressCountry", CountryCode.inIso(question.addressCountry()));
        numberCountry(question).ifPresent(country -> evidence.put("vatNumberCountry", country));
        if (question.vatCheck() != null)
            evidence.put("vatNumberCheck", question.vatCheck().name());
        if (question.viesCheckedAt() != null)
            evidence.put("viesCheckedAt", question.viesCheckedAt().toString());
        if (question.viesConsultation() != null) evidence.put("viesConsultation", question.viesConsultation());
        return evidence;
    }
}
