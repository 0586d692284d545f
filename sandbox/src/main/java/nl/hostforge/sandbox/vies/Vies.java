package nl.hostforge.sandbox.vies;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The register's REST API. Source: VIES technical information, as clients of it have it. */
@Component
class Vies implements Provider {
    /** Some member states keep the holder's name to themselves. */
    private static final Set<String> DISCREET = Set.of("DE", "ES");

    private static final String NOT_DISCLOSED = "---";

    private final Consultations consultations;
    private final Clock clock;

    Vies(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vies";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/rest-api/check-vat-number", "vies.checkVatNumber", this::check),
                Route.post("/rest-api/check-vat-test-service", "vies.checkTestNumber", this::checkTest));
    }

    private Answer check(Call call) {
        var number = asked(call);
        var requester = requester(call);
        if (!number.isOfMemberState() || number.number().isEmpty()) return trouble(call, Trouble.INVALID_INPUT);
        if (!requester.isAbsent() && !requester.isWellFormed()) return trouble(call, Trouble.INVALID_REQUESTER_INFO);
        return Trouble.ofEnding(number.digits())
                .map(trouble -> trouble(call, trouble))
                .orElseGet(() -> number.isWellFormed() && !number.digits().endsWith(Trouble.INVALID_NUMBER)
                        ? valid(number, requester)
                        : Answer.ok(said(number, false, "INVALID")));
    }

    private Answer checkTest(Call call) {
        var number = asked(call);
        return switch (number.number()) {
            case "100" -> valid(number, requester(call));
            case Trouble.INVALID_NUMBER -> Answer.ok(said(number, false, "INVALID"));
            default -> trouble(call, Trouble.ofNumber(number.number()).orElse(Trouble.INVALID_INPUT));
        };
    }

    private Answer valid(VatNumber number, VatNumber requester) {
        var body = said(number, true, "VALID");
        var discreet = DISCREET.contains(number.country());
        body.put("name", discreet ? NOT_DISCLOSED : "SANDBOX " + number.full())
                .put("address", discreet ? NOT_DISCLOSED : "RUE DE LA SANDBOX 1");
        if (requester.isWellFormed())
            body.put(
                    "requestIdentifier",
                    consultations.note(number, requester, clock.instant()).identifier());
        return Answer.ok(body);
    }

    private ObjectNode said(VatNumber number, boolean valid, String userError) {
        return Json.MAPPER
                .createObjectNode()
                .put("countryCode", number.country())
                .put("vatNumber", number.number())
                .put(
                        "requestDate",
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("valid", valid)
                .put("userError", userError)
                .put("requestIdentifier", "")
                .put("name", NOT_DISCLOSED)
                .put("address", NOT_DISCLOSED)
                .put("traderName", NOT_DISCLOSED);
    }

    private Answer trouble(Call call, Trouble trouble) {
        return trouble.looksLikeAnAnswer()
                ? Answer.ok(said(asked(call), false, trouble.name())).refusing(trouble.name())
                : error(trouble.status(), trouble.name(), null);
    }

    private static Answer error(int status, String code, String message) {
        var error = message == null ? Map.of("error", code) : Map.of("error", code, "message", message);
        return Answer.json(status, Map.of("actionSucceed", false, "errorWrappers", List.of(error)))
                .refusing(code);
    }

    @Override
    public Answer unknown(Call call) {
        return error(404, "NOT_FOUND", null);
    }

    @Override
    public Set<String> references(Call call) {
        return Optional.of(asked(call))
                .filter(number -> !number.isAbsent())
                .map(number -> Set.of(number.full()))
                .orElse(Set.of());
    }

    @Override
    public Answer refusal(Call call, String code, String message) {
        return error(400, code, message);
    }

    @Override
    public Answer tooManyCalls(Call call, Duration retryAfter) {
        return error(429, Trouble.GLOBAL_MAX_CONCURRENT_REQ.name(), null)
                .with("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    @Override
    public Answer maintenance(Call call) {
        return error(500, Trouble.SERVICE_UNAVAILABLE.name(), null);
    }

    @Override
    public Object state() {
        return Map.of(
                "counts", Map.of("consultations", consultations.all().size()), "consultations", consultations.all());
    }

    @Override
    public void forget() {
        // everything it holds is on the shelf
    }

    private static VatNumber asked(Call call) {
        return VatNumber.of(call.json(), "countryCode", "vatNumber");
    }

    private static VatNumber requester(Call call) {
        return VatNumber.of(call.json(), "requesterMemberStateCode", "requesterNumber");
    }
}
