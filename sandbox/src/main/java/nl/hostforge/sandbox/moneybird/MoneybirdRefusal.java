package nl.hostforge.sandbox.moneybird;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.call.Answer;

/**
 * Moneybird's "no". Where a request makes no sense {@code error} is a text and {@code symbolic} says why; where a
 * record is invalid {@code error} is an object and {@code details} says why. Texts as in the vendor's examples.
 */
class MoneybirdRefusal extends RuntimeException {
    private final int status;
    private final Object body;
    private final String code;

    private MoneybirdRefusal(int status, Object body, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
        this.code = code;
    }

    static MoneybirdRefusal symbolic(int status, String error, String subject, String code) {
        return new MoneybirdRefusal(
                status, Map.of("error", error, "symbolic", Map.of(subject, code)), subject + ":" + code, error);
    }

    static MoneybirdRefusal plain(int status, String error) {
        return new MoneybirdRefusal(status, Map.of("error", error), String.valueOf(status), error);
    }

    static MoneybirdRefusal notFound(String subject) {
        return symbolic(404, "record not found", subject, "not_found");
    }

    static MoneybirdRefusal invalid(String field, String text, String code) {
        return invalid(Map.of(field, List.of(new Fault(text, code))));
    }

    static MoneybirdRefusal invalid(Map<String, List<Fault>> faults) {
        var error = new LinkedHashMap<String, Object>();
        var details = new LinkedHashMap<String, Object>();
        faults.forEach((field, all) -> {
            error.put(field, all.stream().map(Fault::text).toList());
            details.put(
                    field, all.stream().map(one -> Map.of("error", one.code())).toList());
        });
        var first = faults.entrySet().iterator().next();
        return new MoneybirdRefusal(
                422,
                Map.of("error", error, "details", details),
                first.getKey() + ":" + first.getValue().getFirst().code(),
                error.toString());
    }

    Answer answer() {
        return Answer.json(status, body).refusing(code);
    }

    /** What is wrong with one field: for people, and for programs. */
    record Fault(String text, String code) {}
}
