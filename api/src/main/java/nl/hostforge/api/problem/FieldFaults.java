package nl.hostforge.api.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the fields at fault in what Spring, Jackson and the validator complain about. Never repeats a value. */
final class FieldFaults {
    private FieldFaults() {}

    /** Faults of a body that was read but breaks the rules for its fields. */
    static List<FieldFault> of(BindingResult result) {
        return result.getAllErrors().stream().map(FieldFaults::of).toList();
    }

    /** Faults of parameters, and of bodies that are checked as parameters. */
    static List<FieldFault> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(result -> of(result).stream())
                .toList();
    }

    /** The fault of a body that could not be read as JSON of the right shape. */
    static FieldFault of(HttpMessageNotReadableException failure) {
        var json = first(failure, JacksonException.class);
        return switch (json.orElse(null)) {
            case null -> new FieldFault("body", "required", "A body is needed.");
            case UnrecognizedPropertyException unknown ->
                new FieldFault(pathOf(unknown), "unknown-field", "There is no such field.");
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() ->
                new FieldFault("body", "wrong-type", "The body is not of the right form.");
            case MismatchedInputException mismatch -> wrongType(pathOf(mismatch), mismatch.getTargetType());
            case StreamReadException syntax ->
                new FieldFault("body", "invalid-json", "The body is not JSON" + placeOf(syntax) + ".");
            case JacksonException other ->
                new FieldFault(pathOf(other), "invalid-value", "The value is not one that can be used.");
        };
    }

    /** A value that is not of the type its field has; where the type has few values, they are named. */
    static FieldFault wrongType(String field, Class<?> type) {
        if (type == null || !type.isEnum())
            return new FieldFault(field, "wrong-type", "The value is not of the right type.");
        var allowed = Arrays.stream(type.getEnumConstants())
                .map(value -> nameOf((Enum<?>) value))
                .collect(Collectors.joining(", "));
        return new FieldFault(field, "wrong-type", "This is one of: " + allowed + ".");
    }

    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (kind.isInstance(cause)) return Optional.of(kind.cast(cause));
        return Optional.empty();
    }

    /** As it stands in JSON. */
    private static String nameOf(Enum<?> value) {
        try {
            var named = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return named == null ? value.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("every constant is a field of its enum", impossible);
        }
    }

    private static FieldFault of(ObjectError error) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : "body";
        return new FieldFault(field, codeOf(error), error.getDefaultMessage());
    }

    private static List<FieldFault> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors)
            return errors.getAllErrors().stream().map(FieldFaults::of).toList();
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldFault(name, kebab(lastOf(error.getCodes())), error.getDefaultMessage()))
                .toList();
    }

    private static String codeOf(ObjectError error) {
        if (error.contains(ConstraintViolation.class)) {
            var violation = error.unwrap(ConstraintViolation.class);
            return kebab(violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName());
        }
        return kebab(error.getCode());
    }

    private static String lastOf(String[] codes) {
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String kebab(String name) {
        return name == null
                ? "invalid"
                : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String pathOf(JacksonException failure) {
        var path = new StringBuilder();
        for (var reference : failure.getPath()) {
            if (reference.getPropertyName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String placeOf(JacksonException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
