package nl.hostforge.api.problem;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Which HTTP status a refusal by the domain gets, by its code. Most refusals are about state, so the default is 409
 * (RFC 9110, section 15.5.10): the same request may be right at another time. What can never be right is 422, what does
 * not exist 404.
 */
final class RefusalStatuses {
    private static final Set<String> NEVER_RIGHT = Set.of(
            "negative-price",
            "invalid-domain-name",
            "invalid-vat-number",
            "invalid-address",
            "unsupported-tld",
            "invalid-tld",
            "date-in-past",
            "date-too-far",
            "not-a-period-end",
            "amount-not-positive",
            "amount-too-precise",
            "other-currency",
            "other-customer",
            "unknown-line",
            "line-named-twice",
            "invoice-named-twice",
            "shares-exceed-payment",
            "nothing-to-invoice",
            "invalid-coupon-code",
            "invalid-coupon-terms",
            "notice-too-short");
    private static final Map<String, HttpStatus> PARTICULAR = Map.of(
            "unknown-tld", HttpStatus.UNPROCESSABLE_CONTENT,
            "not-your-order", HttpStatus.NOT_FOUND,
            "document-gone", HttpStatus.GONE);

    private RefusalStatuses() {}

    static HttpStatus of(String code) {
        if (PARTICULAR.containsKey(code)) return PARTICULAR.get(code);
        if (code.endsWith("-not-found")) return HttpStatus.NOT_FOUND;
        return NEVER_RIGHT.contains(code) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    /** @return the code as words, {@code more-than-outstanding} as {@code More than outstanding} */
    static String titleOf(String code) {
        var words = code.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
