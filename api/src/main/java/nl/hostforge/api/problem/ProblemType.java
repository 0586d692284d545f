package nl.hostforge.api.problem;

import java.net.URI;

/**
 * The kinds of problem that the edge itself finds. Refusals by the domain bring a code of their own
 * ({@link RefusalStatuses}). A code is public: it may be added to, never changed.
 */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "An idempotency key is needed"),
    UNAUTHENTICATED("unauthenticated", 401, "Not signed in"),
    INVALID_TOKEN("invalid-token", 401, "The token is not valid"),
    INVALID_CREDENTIALS("invalid-credentials", 401, "Signing in failed"),
    NOTICE_NOT_GENUINE("notice-not-genuine", 401, "The notice is not from the provider"),
    SESSION_ENDED("session-ended", 401, "The session has ended"),
    FORBIDDEN("forbidden", 403, "Not allowed"),
    CSRF_TOKEN_INVALID("csrf-token-invalid", 403, "The request may have been forged"),
    ORIGIN_NOT_ALLOWED("origin-not-allowed", 403, "This origin may not call"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No answer in an accepted form"),
    CONFLICT("conflict", 409, "Something else changed this at the same time"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "The same request is still being handled"),
    PRICE_CHANGED("price-changed", 409, "The price has changed"),
    VAT_CHANGED("vat-changed", 409, "The VAT has changed"),
    DOMAIN_ALREADY_ORDERED("domain-already-ordered", 409, "A domain name is part of another order"),
    DOMAIN_NOT_AVAILABLE("domain-not-available", 409, "A domain name cannot be registered"),
    DUNNED_BY_BOOKKEEPING("dunned-by-bookkeeping", 409, "The bookkeeping duns"),
    EMAIL_IN_USE("email-in-use", 409, "The e-mail address is another customer's"),
    CUSTOMER_HAS_OBLIGATIONS("customer-has-obligations", 409, "The customer still owes something, or is owed it"),
    DEAD_LETTER_FAILED_AGAIN("dead-letter-failed-again", 409, "The event could not be handled this time either"),
    PROCESSOR_NOT_HERE("processor-not-here", 409, "This node does not run the processor"),
    ANSWER_ERASED("answer-erased", 410, "The answer was erased"),
    PRECONDITION_FAILED("precondition-failed", 412, "It changed since it was read"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has a form that is not understood"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The idempotency key was used for another request"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong here"),
    UNAVAILABLE("unavailable", 503, "Not available right now");

    private final String code;
    private final int status;
    private final String title;

    ProblemType(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return uriOf(code);
    }

    static URI uriOf(String code) {
        return URI.create("/problems/" + code);
    }

    /** @return the type for an error of which only the HTTP status is known */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
