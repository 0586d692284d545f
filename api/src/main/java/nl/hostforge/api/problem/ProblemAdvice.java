package nl.hostforge.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.api.request.RequestId;
import nl.hostforge.messages.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns every failure into a problem (RFC 9457). What is not known by name becomes a 500 that tells nothing but the
 * request id, and is logged once, here.
 */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<String> STANDARD =
            Set.of("type", "title", "status", "detail", "instance", "requestId", "errors");

    @ExceptionHandler(Throwable.class)
    ResponseEntity<Problem> answer(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case AsyncRequestNotUsableException gone -> null; // nobody is left to answer
            case EdgeRefusal refusal ->
                problem(
                        refusal.type(),
                        refusal.getMessage(),
                        refusal.errors(),
                        withPresentState(refusal, refusal.members(), refusal.headers()),
                        refusal.headers(),
                        request);
            case MethodArgumentNotValidException invalid ->
                invalid(FieldFaults.of(invalid.getBindingResult()), request);
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> invalid(FieldFaults.of(invalid), request);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, request);
            case MethodArgumentTypeMismatchException mismatch ->
                invalid(List.of(FieldFaults.wrongType(mismatch.getName(), mismatch.getRequiredType())), request);
            case TypeMismatchException mismatch ->
                invalid(
                        List.of(FieldFaults.wrongType(mismatch.getPropertyName(), mismatch.getRequiredType())),
                        request);
            case MissingRequestValueException missing -> invalid(List.of(missing(missing)), request);
            case AccessDeniedException denied ->
                problem(ProblemType.FORBIDDEN, "Your role does not allow this.", request);
            case AuthenticationException unknown ->
                problem(ProblemType.UNAUTHENTICATED, "Sign in to do this.", request);
            case ErrorResponse error when error.getStatusCode().value() < 500 -> byStatus(error, request);
            default -> fromMessages(failure, request);
        };
    }

    private ResponseEntity<Problem> fromMessages(Throwable failure, HttpServletRequest request) {
        var edge = FieldFaults.first(failure, EdgeRefusal.class);
        if (edge.isPresent()) return answer(edge.get(), request);
        var reading = MessageFailure.of(failure);
        return switch (reading.meaning()) {
            case REFUSED -> refused(reading.refusal().orElseThrow(), request);
            case UNKNOWN_AGGREGATE ->
                problem(ProblemType.NOT_FOUND, "What this request is about does not exist.", request);
            case CONFLICT -> conflict(request);
            case UNAVAILABLE -> unavailable(failure, request);
            case OTHER -> unknown(failure, request);
        };
    }

    private ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        var status = RefusalStatuses.of(refusal.code());
        var headers = new HttpHeaders();
        var members = new LinkedHashMap<String, Object>();
        if (refusal.facts() != null) members.putAll(refusal.facts());
        if (status == HttpStatus.CONFLICT) showPresentState(members, headers);
        var title = RefusalStatuses.titleOf(refusal.code());
        var type = ProblemType.uriOf(refusal.code());
        return problem(type, title, status.value(), refusal.detail(), List.of(), members, headers, request);
    }

    private ResponseEntity<Problem> conflict(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) return answer(new PreconditionFailed(), request);
        var headers = new HttpHeaders();
        var members = new LinkedHashMap<String, Object>();
        showPresentState(members, headers);
        var detail = "Someone else changed this at the same time. Look at it again before you retry.";
        return problem(ProblemType.CONFLICT, detail, List.of(), members, headers, request);
    }

    private ResponseEntity<Problem> unavailable(Throwable failure, HttpServletRequest request) {
        log.warn("not available: {}", request.getRequestURI(), LoggableFailure.of(failure));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        var detail = "Please try again; the same idempotency key makes sure that nothing happens twice.";
        return problem(ProblemType.UNAVAILABLE, detail, List.of(), Map.of(), headers, request);
    }

    private ResponseEntity<Problem> unknown(Throwable failure, HttpServletRequest request) {
        var known = failure instanceof ErrorResponse error
                ? ProblemType.ofStatus(error.getStatusCode().value())
                : ProblemType.INTERNAL_ERROR;
        log.error("unexpected: {} {}", request.getMethod(), request.getRequestURI(), LoggableFailure.of(failure));
        return problem(known, "Please quote the request id when you ask for help.", request);
    }

    private ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        var edge = FieldFaults.first(failure, EdgeRefusal.class);
        return edge.isPresent() ? answer(edge.get(), request) : invalid(List.of(FieldFaults.of(failure)), request);
    }

    private ResponseEntity<Problem> invalid(List<FieldFault> errors, HttpServletRequest request) {
        return answer(new InvalidRequest(errors), request);
    }

    private static FieldFault missing(MissingRequestValueException failure) {
        var name = switch (failure) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> "request";
        };
        return new FieldFault(name, "required", "This is needed.");
    }

    /** Spring's own refusals: no such path, wrong method, unknown media type and the like. */
    private ResponseEntity<Problem> byStatus(ErrorResponse error, HttpServletRequest request) {
        var type = ProblemType.ofStatus(error.getStatusCode().value());
        var detail = switch (type) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "The method " + request.getMethod() + " is not offered here.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case NOT_ACCEPTABLE -> "This is answered as application/json.";
            default -> "The request cannot be handled as it is.";
        };
        return problem(
                type.uri(),
                type.title(),
                error.getStatusCode().value(),
                detail,
                List.of(),
                Map.of(),
                error.getHeaders(),
                request);
    }

    private static Map<String, Object> withPresentState(
            EdgeRefusal refusal, Map<String, Object> members, HttpHeaders headers) {
        if (refusal.type().status() != 409 && refusal.type() != ProblemType.PRECONDITION_FAILED) return members;
        var more = new LinkedHashMap<>(members);
        showPresentState(more, headers);
        return more;
    }

    private static void showPresentState(Map<String, Object> members, HttpHeaders headers) {
        PresentState.find().ifPresent(shown -> {
            members.put("current", shown.body());
            if (shown.etag() != null) headers.setETag(shown.etag());
        });
    }

    private static ResponseEntity<Problem> problem(ProblemType type, String detail, HttpServletRequest request) {
        return problem(type, detail, List.of(), Map.of(), HttpHeaders.EMPTY, request);
    }

    private static ResponseEntity<Problem> problem(
            ProblemType type,
            String detail,
            List<FieldFault> errors,
            Map<String, Object> members,
            HttpHeaders headers,
            HttpServletRequest request) {
        return problem(type.uri(), type.title(), type.status(), detail, errors, members, headers, request);
    }

    private static ResponseEntity<Problem> problem(
            URI type,
            String title,
            int status,
            String detail,
            List<FieldFault> errors,
            Map<String, Object> members,
            HttpHeaders headers,
            HttpServletRequest request) {
        var facts = new LinkedHashMap<>(members);
        facts.keySet().removeAll(STANDARD); // a fact must not pass for a standard member
        var requestId = RequestId.of(request);
        var instance = instanceOf(request);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(type, title, status, detail, instance, requestId, errors, facts));
    }

    private static URI instanceOf(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return URI.create(failed instanceof String path ? path : request.getRequestURI());
        } catch (IllegalArgumentException unprintable) {
            return null;
        }
    }
}
