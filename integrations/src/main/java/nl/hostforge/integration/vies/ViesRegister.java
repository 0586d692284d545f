package nl.hostforge.integration.vies;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.ProviderLine;
import nl.hostforge.integration.vat.VatNumberCheck;
import nl.hostforge.integration.vat.VatNumberRegister;

/** VIES' REST API. */
final class ViesRegister implements VatNumberRegister {

    private final ViesSettings settings;
    private final ProviderLine line;
    private final ViesVerdict verdict;

    ViesRegister(ViesSettings settings, ProviderLine line) {
        this.settings = settings;
        this.line = line;
        this.verdict = new ViesVerdict(line.clock());
    }

    @Override
    public Outcome<VatNumberCheck> check(String vatNumber) {
        var number = Number.of(vatNumber);
        if (!number.isPlausible()) {
            return Outcome.refused(RefusalCode.INVALID_DATA, "not a VAT number", "vatNumber");
        }
        var requester = settings.requester() == null ? new Number(null, null) : Number.of(settings.requester());
        var question = new Question(number.country(), number.digits(), requester.country(), requester.digits());
        return line.lookUp(call -> verdict.of(call.lookUp(request(question))));
    }

    private HttpRequest request(Question question) {
        var address = settings.baseUrl().toString().replaceAll("/$", "") + "/" + settings.operation();
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(question)))
                .build();
    }

    /** The body of a check. */
    private record Question(
            String countryCode, String vatNumber, String requesterMemberStateCode, String requesterNumber) {}

    /** A VAT number in its two parts; Greece is EL here. */
    private record Number(String country, String digits) {

        static Number of(String text) {
            var compact = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "");
            var split = Math.min(2, compact.length());
            var country = compact.substring(0, split);
            return new Number(country.equals("GR") ? "EL" : country, compact.substring(split));
        }

        boolean isPlausible() {
            return country.matches("[A-Z]{2}") && digits.matches("(?=.*[0-9])[A-Z0-9+*]{2,12}");
        }
    }
}
