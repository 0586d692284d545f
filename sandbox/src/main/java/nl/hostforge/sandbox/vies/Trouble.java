package nl.hostforge.sandbox.vies;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why VIES gives no answer, by the numbers of its own test service; the ordinary service here takes them as endings.
 */
enum Trouble {
    INVALID_INPUT("201"),
    INVALID_REQUESTER_INFO("202"),
    SERVICE_UNAVAILABLE("300"),
    MS_UNAVAILABLE("301"),
    TIMEOUT("302"),
    VAT_BLOCKED("400"),
    IP_BLOCKED("401"),
    GLOBAL_MAX_CONCURRENT_REQ("500"),
    GLOBAL_MAX_CONCURRENT_REQ_TIME("501"),
    MS_MAX_CONCURRENT_REQ("600"),
    MS_MAX_CONCURRENT_REQ_TIME("601");

    static final String INVALID_NUMBER = "200";

    private final String number;

    Trouble(String number) {
        this.number = number;
    }

    static Optional<Trouble> ofEnding(String digits) {
        return of(trouble -> digits.endsWith(trouble.number));
    }

    static Optional<Trouble> ofNumber(String digits) {
        return of(trouble -> digits.equals(trouble.number));
    }

    /** A member state that is too busy is told under HTTP 200, with {@code valid: false}: the trap of this register. */
    boolean looksLikeAnAnswer() {
        return this == MS_MAX_CONCURRENT_REQ || this == MS_MAX_CONCURRENT_REQ_TIME;
    }

    int status() {
        return this == INVALID_INPUT || this == INVALID_REQUESTER_INFO ? 400 : 500;
    }

    private static Optional<Trouble> of(Predicate<Trouble> fits) {
        return Arrays.stream(values()).filter(fits).findFirst();
    }
}
